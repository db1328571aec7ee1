package org.atmina.glossary.tbx;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.atmina.problem.Problem;

/// Reads TBX-Basic in both its styles, with data categories as attributes (DCA) or as elements (DCT). An entry is in
/// memory at a time. A document type, and with it any entity, is refused before it means anything.
final class TbxReader {
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 20_000;
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    /// Nothing in these is about the concept itself.
    private static final Set<String> SKIPPED = Set.of("transacGrp", "transac", "ref", "xref", "admin", "adminGrp");
    private static final Set<String> GROUPS = Set.of("descripGrp", "termNoteGrp");

    private final XMLStreamReader xml;
    private final long most;
    private int depth;
    private long number;
    private boolean whole;

    private TbxReader(XMLStreamReader xml, long most) {
        this.xml = xml;
        this.most = most;
    }

    /// Takes an entry at a time.
    interface Taking {
        void take(long number, TbxEntryReading reading);
    }

    /// @throws Unusable where this is no such file, or is broken somewhere
    static void read(InputStream in, long mostEntries, Taking taking) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        try {
            var xml = factory.createXMLStreamReader(in);
            new TbxReader(xml, mostEntries).read(taking);
        } catch (XMLStreamException e) {
            throw Unusable.broken(e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    private void read(Taking taking) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (depth == 1) {
                root();
            } else if (isOurs("conceptEntry")) {
                if (++number > most) {
                    throw new Unusable(new Problem.TooLarge("tbx-too-many-entries", Map.of("entries", most)));
                }
                taking.take(number, entry());
            }
        }
        if (!whole) {
            throw notTbx();
        }
    }

    private void root() {
        if (xml.getLocalName().equals("martif")) {
            throw new Unusable(new Problem.Invalid("tbx-version", Map.of()));
        }
        if (!isOurs("tbx")) {
            throw notTbx();
        }
        var dialect = xml.getAttributeValue(null, "type");
        if (!Tbx.DIALECT.equals(dialect)) {
            var found = dialect == null ? "" : dialect.substring(0, Math.min(dialect.length(), 60));
            throw new Unusable(new Problem.Invalid("tbx-dialect", Map.of("found", found)));
        }
        whole = true;
    }

    private static Unusable notTbx() {
        return new Unusable(new Problem.Invalid("tbx-unknown", Map.of()));
    }

    private boolean isOurs(String element) {
        return xml.getLocalName().equals(element) && Tbx.NAMESPACE.equals(xml.getNamespaceURI());
    }

    private TbxEntryReading entry() throws XMLStreamException {
        var reading = new TbxEntryReading(xml.getAttributeValue(null, "id"));
        int outside = depth - 1;
        while (depth > outside) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> part(reading);
                case XMLStreamConstants.END_ELEMENT -> ended(reading);
                default -> {} // text between elements says nothing
            }
        }
        return reading;
    }

    private void part(TbxEntryReading reading) throws XMLStreamException {
        var name = xml.getLocalName();
        var language = xml.getAttributeValue(XML, "lang");
        if (isOurs("langSec")) {
            reading.beginLanguage(language);
        } else if (isOurs("termSec")) {
            reading.beginTerm();
        } else if (SKIPPED.contains(name)) {
            text();
        } else if (!GROUPS.contains(name)) {
            var type = xml.getAttributeValue(null, "type");
            reading.say(type == null ? name : type, text(), language);
        }
    }

    private void ended(TbxEntryReading reading) {
        if (isOurs("termSec")) {
            reading.endTerm();
        } else if (isOurs("langSec")) {
            reading.endLanguage();
        }
    }

    /// All the text of this element, to its end.
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw new Unusable(new Problem.Invalid("tbx-text-too-long", Map.of("characters", LONGEST_TEXT)));
                }
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unusable(new Problem.Invalid("tbx-doctype", Map.of()));
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new Unusable(new Problem.Invalid("tbx-too-deep", Map.of("depth", DEEPEST)));
        }
        return event;
    }
}
