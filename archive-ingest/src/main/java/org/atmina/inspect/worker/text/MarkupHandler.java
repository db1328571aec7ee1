package org.atmina.inspect.worker.text;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.atmina.inspect.SegmentKind;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Turns the XHTML events of a parser into blocks of text in reading order.
final class MarkupHandler extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "dt",
            "dd",
            "address",
            "figure",
            "figcaption",
            "table",
            "ul",
            "ol",
            "dl",
            "caption",
            "center",
            "main",
            "aside",
            "nav",
            "hr",
            "form",
            "fieldset",
            "body");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "noscript", "template");

    private final FlowingText output;
    private final boolean keepsSpace;
    private final StringBuilder block = new StringBuilder();
    private SegmentKind kind = SegmentKind.PARAGRAPH;
    private int silent;
    private int preformatted;
    private int rows;

    /// @param keepsSpace true for formats in which white space means what it shows, false for HTML
    MarkupHandler(FlowingText output, boolean keepsSpace) {
        this.output = output;
        this.keepsSpace = keepsSpace;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        var name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silent++;
        } else if ("br".equals(name)) {
            block.append('\n');
        } else if ("tr".equals(name)) {
            endBlock(SegmentKind.TABLE_ROW);
            rows++;
        } else if (rows > 0) {
            startInRow(name);
        } else if ("pre".equals(name)) {
            endBlock(SegmentKind.PREFORMATTED);
            preformatted++;
        } else if (startsBlock(name)) {
            endBlock(kindOf(name));
        }
    }

    private void startInRow(String name) {
        boolean cell = "td".equals(name) || "th".equals(name);
        if (cell && !block.isEmpty()) {
            block.append('\t');
        } else if (BLOCKS.contains(name)) {
            space();
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        var name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silent--;
        } else if ("tr".equals(name)) {
            endBlock(SegmentKind.PARAGRAPH);
            rows--;
        } else if ("pre".equals(name)) {
            endBlock(SegmentKind.PARAGRAPH);
            preformatted--;
        } else if (rows == 0 && (startsBlock(name))) {
            endBlock(SegmentKind.PARAGRAPH);
        }
    }

    private static boolean startsBlock(String name) {
        return BLOCKS.contains(name) || "li".equals(name) || isHeading(name);
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private SegmentKind kindOf(String name) {
        if (isHeading(name)) {
            return SegmentKind.HEADING;
        }
        // The paragraph inside a list item is the item.
        boolean inItem = kind == SegmentKind.LIST_ITEM && block.isEmpty() && "p".equals(name);
        return "li".equals(name) || inItem ? SegmentKind.LIST_ITEM : SegmentKind.PARAGRAPH;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (silent > 0) {
            return;
        }
        if (keepsSpace || preformatted > 0) {
            block.append(characters, start, length);
            return;
        }
        for (int i = start; i < start + length; i++) {
            if (Character.isWhitespace(characters[i])) {
                space();
            } else {
                block.append(characters[i]);
            }
        }
    }

    private void space() {
        if (!block.isEmpty() && !Character.isWhitespace(block.charAt(block.length() - 1))) {
            block.append(' ');
        }
    }

    @Override
    public void endDocument() throws SAXException {
        endBlock(SegmentKind.PARAGRAPH);
    }

    private void endBlock(SegmentKind next) throws SAXException {
        try {
            if (keepsSpace && kind == SegmentKind.PARAGRAPH && block.indexOf("\n") >= 0) {
                output.plainBlock(block.toString());
            } else {
                output.block(kind, block.toString());
            }
        } catch (IOException e) {
            throw new SAXException(e);
        }
        block.setLength(0);
        kind = next;
    }
}
