package org.atmina.exchange.xliff;

import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.catalog.PublicId;
import org.atmina.exchange.HostileXml;
import org.atmina.exchange.IncomingFile;
import org.atmina.exchange.IncomingUnit;
import org.atmina.exchange.Unusable;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Goes through a document from its root to its end. What stands in it and is not of the core of XLIFF is passed over,
/// but for our own metadata.
final class XliffReader {
    private final XMLStreamReader xml;
    private final int mostUnits;
    private final IncomingFile.Taking taking;
    private int number;
    private @Nullable LanguageTag target;

    XliffReader(XMLStreamReader xml, int mostUnits, IncomingFile.Taking taking) {
        this.xml = xml;
        this.mostUnits = mostUnits;
        this.taking = taking;
    }

    void read() throws XMLStreamException {
        while (!xml.isStartElement()) {
            xml.next();
        }
        root();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (isCore("file")) {
                    file();
                } else {
                    HostileXml.skip(xml);
                }
            }
        }
    }

    private void root() throws XMLStreamException {
        if (!xml.getLocalName().equals("xliff")) {
            throw new Unusable(new Problem.Invalid("exchange-not-xliff", Map.of()));
        }
        var version = xml.getAttributeValue(null, "version");
        boolean known =
                XliffNames.CORE.equals(xml.getNamespaceURI()) && ("2.0".equals(version) || "2.1".equals(version));
        if (!known) {
            throw new Unusable(
                    new Problem.Invalid("exchange-xliff-version", Map.of("version", version == null ? "?" : version)));
        }
        target = language("trgLang");
        taking.languages(language("srcLang"), target);
    }

    private @Nullable LanguageTag language(String attribute) {
        var tag = xml.getAttributeValue(null, attribute);
        return tag == null ? null : LanguageTag.of(tag);
    }

    private void file() throws XMLStreamException {
        var original = xml.getAttributeValue(null, "original");
        var owner = owner(original);
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (isCore("unit")) {
                    taking.unit(unit(owner));
                } else if (isCore("group")) {
                    depth++;
                } else {
                    HostileXml.skip(xml);
                }
            }
        }
    }

    /// Files name their item or collection by its ARK, whatever the tool has made of the path before it.
    private static PublicId owner(@Nullable String original) {
        var name = original == null ? "" : original.substring(original.lastIndexOf('/') + 1);
        return PublicId.parse(name).orElseThrow(() -> foreign(original));
    }

    private static Unusable foreign(@Nullable String said) {
        return new Unusable(new Problem.Invalid("exchange-foreign", Map.of("said", said == null ? "?" : said)));
    }

    private IncomingUnit unit(PublicId owner) throws XMLStreamException {
        if (++number > mostUnits) {
            throw new Unusable(new Problem.TooLarge("exchange-too-many-units", Map.of("units", mostUnits)));
        }
        var said = xml.getAttributeValue(null, "id");
        var unit = new XliffUnit(xml, target);
        unit.read();
        return unit.incoming(number, id(said), owner);
    }

    private static UUID id(@Nullable String said) {
        try {
            return UUID.fromString(said == null ? "" : said);
        } catch (IllegalArgumentException e) {
            throw foreign(said);
        }
    }

    private boolean isCore(String name) {
        return XliffNames.CORE.equals(xml.getNamespaceURI())
                && xml.getLocalName().equals(name);
    }
}
