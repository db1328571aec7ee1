package org.atmina.exchange.xliff;

import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.exchange.HostileXml;
import org.atmina.exchange.Unusable;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the content of a source or target as the plain text that it was. Marks around words are passed through; a
/// placeholder stands for something that a plain text does not have.
final class XliffInline {
    private static final Set<String> AROUND_TEXT = Set.of("pc", "mrk");
    private static final Set<String> POINTS = Set.of("sc", "ec", "sm", "em");
    private static final int HEXADECIMAL = 16;

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private boolean placeholders;

    XliffInline(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// Who sends a target in another language than the file is in has mixed something up.
    static void checkLanguage(XMLStreamReader xml, @Nullable LanguageTag to) {
        var said = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        if (said != null && to != null && !LanguageTag.of(said).reads(to)) {
            throw new Unusable(
                    new Problem.Invalid("exchange-wrong-language", Map.of("expected", to.value(), "said", said)));
        }
    }

    boolean hasPlaceholders() {
        return placeholders;
    }

    String read() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.START_ELEMENT -> depth += begin();
                default -> {}
            }
        }
        return text.toString();
    }

    /// How much deeper it goes.
    private int begin() throws XMLStreamException {
        var name = xml.getLocalName();
        if (AROUND_TEXT.contains(name)) {
            return 1;
        }
        if (name.equals("cp")) {
            text.appendCodePoint(Integer.parseInt(xml.getAttributeValue(null, "hex"), HEXADECIMAL));
        } else if (!POINTS.contains(name)) {
            placeholders = true;
        }
        HostileXml.skip(xml);
        return 0;
    }
}
