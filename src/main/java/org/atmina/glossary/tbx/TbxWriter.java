package org.atmina.glossary.tbx;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.glossary.Term;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Writes entries as TBX-Basic in its style with data categories as attributes (DCA), which translation tools read
/// most widely. An entry at a time: nothing is kept.
final class TbxWriter implements AutoCloseable {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;
    private final Predicate<LanguageTag> wanted;

    /// @param wanted which languages are written
    TbxWriter(OutputStream out, Predicate<LanguageTag> wanted) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        this.wanted = wanted;
    }

    void begin(String title) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tbx");
        xml.writeDefaultNamespace(Tbx.NAMESPACE);
        xml.writeAttribute("type", Tbx.DIALECT);
        xml.writeAttribute("style", "dca");
        xml.writeAttribute("xml", XML, "lang", "en");
        for (String element : List.of("tbxHeader", "fileDesc", "sourceDesc", "p")) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(title);
        for (int i = 0; i < 4; i++) {
            xml.writeEndElement();
        }
        xml.writeStartElement("text");
        xml.writeStartElement("body");
    }

    void write(GlossaryEntry entry) throws XMLStreamException {
        var terms = new LinkedHashMap<LanguageTag, List<Term>>();
        for (Term term : entry.terms()) {
            if (wanted.test(term.language())) {
                terms.merge(term.language(), List.of(term), TbxWriter::joined);
            }
        }
        if (terms.isEmpty()) {
            return; // the dialect has no entry without a term
        }
        xml.writeCharacters("\n");
        xml.writeStartElement("conceptEntry");
        xml.writeAttribute("id", Tbx.name(entry));
        concept(entry, terms);
        for (var each : terms.entrySet()) {
            language(each.getKey(), entry.said().notes().get(each.getKey()), each.getValue());
        }
        xml.writeEndElement();
    }

    private static List<Term> joined(List<Term> some, List<Term> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void concept(GlossaryEntry entry, Map<LanguageTag, List<Term>> terms) throws XMLStreamException {
        var said = entry.said();
        if (said.subject() != null) {
            say("descrip", "subjectField", said.subject());
        }
        for (var note : said.notes().entrySet()) {
            if (wanted.test(note.getKey()) && !terms.containsKey(note.getKey())) {
                xml.writeStartElement("descripGrp");
                xml.writeStartElement("descrip");
                xml.writeAttribute("xml", XML, "lang", note.getKey().value());
                xml.writeAttribute("type", "definition");
                xml.writeCharacters(note.getValue());
                xml.writeEndElement();
                xml.writeEndElement();
            }
        }
        say("note", null, Tbx.KIND + said.kind().slug());
        if (said.authority() != null) {
            say("note", null, Tbx.AUTHORITY + said.authority().value());
        }
    }

    private void language(LanguageTag language, @Nullable String note, List<Term> terms) throws XMLStreamException {
        xml.writeStartElement("langSec");
        xml.writeAttribute("xml", XML, "lang", language.value());
        if (note != null) {
            say("descrip", "definition", note);
        }
        for (Term term : terms) {
            xml.writeStartElement("termSec");
            say("term", null, term.text());
            if (term.partOfSpeech() != null) {
                say("termNote", "partOfSpeech", term.partOfSpeech().slug());
            }
            say("termNote", "administrativeStatus", Tbx.STATUS.getOrDefault(term.standing(), ""));
            if (term.grammar() != null) {
                say("note", null, term.grammar());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void say(String element, @Nullable String type, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// Ends the document; the stream below stays open.
    @Override
    public void close() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }
}
