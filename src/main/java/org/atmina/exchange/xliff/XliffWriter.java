package org.atmina.exchange.xliff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Export;
import org.atmina.exchange.Owner;
import org.atmina.glossary.RecognisedTerm;
import org.atmina.language.LanguageTag;

/// Writes XLIFF 2.1 as units come: one `file` an owner, one `unit` a text unit, never more than one in memory.
final class XliffWriter implements Export.Sink {
    private final XMLStreamWriter xml;
    private final XliffNotes notes;
    private final Archive archive;
    private final LanguageTag to;

    private XliffWriter(XMLStreamWriter xml, XliffNotes notes, Archive archive, LanguageTag to) {
        this.xml = xml;
        this.notes = notes;
        this.archive = archive;
        this.to = to;
    }

    /// What the archive knows beside the texts.
    interface Archive {
        /// Its name assigning authority.
        String naan();

        /// The terms of the glossary in a text.
        List<RecognisedTerm> terms(String text, LanguageTag of, LanguageTag to);
    }

    /// What gives its units away.
    interface Body {
        void to(Export.Sink sink) throws IOException;
    }

    /// @param ours the language of what we say to the translator
    static void write(Export.Languages languages, Body body, LanguageTag ours, Archive archive, OutputStream out)
            throws IOException {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            root(xml, languages);
            body.to(new XliffWriter(xml, new XliffNotes(ours), archive, languages.to()));
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void root(XMLStreamWriter xml, Export.Languages languages) throws XMLStreamException {
        xml.setDefaultNamespace(XliffNames.CORE);
        xml.setPrefix("gls", XliffNames.GLOSSARY);
        xml.setPrefix("mda", XliffNames.METADATA);
        xml.writeStartElement(XliffNames.CORE, "xliff");
        xml.writeDefaultNamespace(XliffNames.CORE);
        xml.writeNamespace("gls", XliffNames.GLOSSARY);
        xml.writeNamespace("mda", XliffNames.METADATA);
        xml.writeAttribute("version", "2.1");
        xml.writeAttribute("srcLang", Objects.requireNonNull(languages.from()).value());
        xml.writeAttribute("trgLang", languages.to().value());
    }

    @Override
    public void begin(Owner owner) throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(XliffNames.CORE, "file");
            xml.writeAttribute("id", owner.name().value());
            xml.writeAttribute("original", owner.name().ark(archive.naan()));
            xml.writeAttribute("xml:space", "preserve");
            notes(Map.of("context", notes.of(owner)));
        });
    }

    @Override
    public void take(ExchangedUnit unit, int number) throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(XliffNames.CORE, "unit");
            xml.writeAttribute("id", unit.unit().id().toString());
            xml.writeAttribute("name", unit.unit().role().slug());
            var text = unit.unit();
            var terms = XliffTerms.of(archive.terms(text.sourceText(), text.sourceLanguage(), to));
            terms.writeGlossary(xml);
            metadata(unit);
            notes(notes.of(unit, number));
            segment(unit, terms);
            xml.writeEndElement();
        });
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEndElement();
        });
    }

    private void metadata(ExchangedUnit unit) throws XMLStreamException {
        var facts = new LinkedHashMap<String, String>();
        facts.put(XliffNames.SOURCE_HASH, unit.unit().sourceHash());
        facts.put(XliffNames.BASE_REVISION, Integer.toString(unit.base()));
        var revision = unit.revision();
        if (revision != null) {
            facts.put("origin", revision.origin().slug());
            var pivot = revision.making().pivotLanguage();
            if (pivot != null) {
                facts.put("pivot", pivot.value());
            }
        }
        xml.writeStartElement(XliffNames.METADATA, "metadata");
        xml.writeStartElement(XliffNames.METADATA, "metaGroup");
        xml.writeAttribute("category", XliffNames.OURS);
        for (var fact : facts.entrySet()) {
            xml.writeStartElement(XliffNames.METADATA, "meta");
            xml.writeAttribute("type", fact.getKey());
            xml.writeCharacters(fact.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void notes(Map<String, String> said) throws XMLStreamException {
        xml.writeStartElement(XliffNames.CORE, "notes");
        for (var note : said.entrySet()) {
            xml.writeStartElement(XliffNames.CORE, "note");
            xml.writeAttribute("id", XliffNames.OUR_NOTES + note.getKey());
            xml.writeAttribute("category", note.getKey());
            xml.writeCharacters(XliffText.plain(note.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void segment(ExchangedUnit unit, XliffTerms terms) throws XMLStreamException {
        var state = XliffState.of(unit.revision(), unit.standing());
        xml.writeStartElement(XliffNames.CORE, "segment");
        xml.writeAttribute("state", state.state());
        if (state.subState() != null) {
            xml.writeAttribute("subState", XliffNames.OURS + ":" + state.subState());
        }
        xml.writeStartElement(XliffNames.CORE, "source");
        terms.write(xml, unit.unit().sourceText());
        xml.writeEndElement();
        if (unit.revision() != null) {
            xml.writeStartElement(XliffNames.CORE, "target");
            XliffText.write(xml, unit.wording());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
