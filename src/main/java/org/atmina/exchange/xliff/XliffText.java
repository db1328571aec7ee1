package org.atmina.exchange.xliff;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Text in XLIFF. What XML cannot hold goes into `cp` elements, so that it comes back as it went.
final class XliffText {
    private XliffText() {}

    /// Writes the content of a source or target.
    static void write(XMLStreamWriter xml, String text) throws XMLStreamException {
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (codePoint == '\r' || !isXml(codePoint)) {
                xml.writeCharacters(text.substring(from, at));
                special(xml, codePoint);
                from = next;
            }
            at = next;
        }
        xml.writeCharacters(text.substring(from));
    }

    private static void special(XMLStreamWriter xml, int codePoint) throws XMLStreamException {
        if (codePoint == '\r') {
            xml.writeEntityRef("#13"); // as it is, a parser would make a line feed of it
        } else {
            xml.writeEmptyElement(XliffNames.CORE, "cp");
            xml.writeAttribute("hex", "%04X".formatted(codePoint));
        }
    }

    /// Text for places without markup, such as notes.
    static String plain(String text) {
        return text.codePoints()
                .filter(XliffText::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }
}
