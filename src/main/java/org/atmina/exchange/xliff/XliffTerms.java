package org.atmina.exchange.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.atmina.glossary.RecognisedTerm;

/// The terms of the glossary that stand in a source: a mark around each, and what it is called in the other language.
///
/// @param marks from left to right, none inside another
record XliffTerms(List<Mark> marks) {
    /// A stretch that is a term, by all entries that have it.
    record Mark(String id, int start, int end, List<RecognisedTerm> entries) {}

    /// Terms without a rendering say nothing to a translator.
    static XliffTerms of(List<RecognisedTerm> recognised) {
        var byStart = new LinkedHashMap<Integer, List<RecognisedTerm>>();
        recognised.stream()
                .filter(term -> !term.renderings().isEmpty())
                .forEach(term -> byStart.computeIfAbsent(term.start(), any -> new ArrayList<>())
                        .add(term));
        var marks = new ArrayList<Mark>();
        int end = 0;
        for (var terms : byStart.values()) {
            var first = terms.getFirst();
            if (first.start() >= end) {
                marks.add(new Mark("term-" + (marks.size() + 1), first.start(), first.end(), List.copyOf(terms)));
                end = first.end();
            }
        }
        return new XliffTerms(List.copyOf(marks));
    }

    /// As the glossary module has it.
    void writeGlossary(XMLStreamWriter xml) throws XMLStreamException {
        if (marks.isEmpty()) {
            return;
        }
        xml.writeStartElement(XliffNames.GLOSSARY, "glossary");
        for (var mark : marks) {
            for (var term : mark.entries()) {
                xml.writeStartElement(XliffNames.GLOSSARY, "glossEntry");
                xml.writeAttribute("ref", "#" + mark.id());
                element(xml, "term", term.term());
                for (var rendering : term.renderings()) {
                    element(xml, "translation", rendering);
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(XliffNames.GLOSSARY, name);
        xml.writeCharacters(XliffText.plain(text));
        xml.writeEndElement();
    }

    /// The text with its marks.
    void write(XMLStreamWriter xml, String text) throws XMLStreamException {
        int at = 0;
        for (var mark : marks) {
            XliffText.write(xml, text.substring(at, mark.start()));
            xml.writeStartElement(XliffNames.CORE, "mrk");
            xml.writeAttribute("id", mark.id());
            xml.writeAttribute("type", "term");
            XliffText.write(xml, text.substring(mark.start(), mark.end()));
            xml.writeEndElement();
            at = mark.end();
        }
        XliffText.write(xml, text.substring(at));
    }
}
