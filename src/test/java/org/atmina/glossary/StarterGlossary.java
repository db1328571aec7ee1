package org.atmina.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.atmina.catalog.authority.StarterNames;
import org.atmina.language.LanguageTag;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The glossary that an archive starts with, in memory: what a running archive recognises, without one.
public final class StarterGlossary {
    static final Path FILE = Path.of("..", "config", "glossary", "starter.tbx");
    private static final String AUTHORITY = "authority: ";

    private final List<Entry> entries;
    private final KnownTerms known;

    /// @param authority the key of its authority, if it has one
    record Entry(String id, Optional<String> authority, List<Term> terms, List<LanguageTag> notes, String kind) {}

    public StarterGlossary(StarterNames names) {
        entries = read();
        known = new KnownTerms(entries.stream()
                .map(entry -> new KnownEntry(
                        UUID.nameUUIDFromBytes(entry.id().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        Stream.concat(entry.terms().stream(), names(entry, names))
                                .distinct()
                                .sorted()
                                .toList()))
                .toList());
    }

    private static Stream<Term> names(Entry entry, StarterNames names) {
        return entry.authority().stream()
                .flatMap(key -> names.of(key).stream())
                .map(name -> new Term(
                        name.text(),
                        name.language(),
                        name.preferred() ? TermStanding.PREFERRED : TermStanding.ADMITTED))
                .filter(name -> entry.terms().stream().noneMatch(name::sameWords));
    }

    List<Entry> entries() {
        return entries;
    }

    public List<RecognisedTerm> in(String text, LanguageTag of, LanguageTag to) {
        return known.in(text, of, to);
    }

    public List<RecognisedTerm> deprecated(String text, LanguageTag of) {
        return known.deprecated(text, of);
    }

    private static List<Entry> read() {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(FILE.toFile());
            return elements(document.getElementsByTagName("conceptEntry"))
                    .map(StarterGlossary::entry)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    private static Entry entry(Element entry) {
        var terms = new ArrayList<Term>();
        var notes = new ArrayList<LanguageTag>();
        elements(entry.getElementsByTagName("langSec")).forEach(section -> {
            var language = LanguageTag.of(section.getAttribute("xml:lang"));
            if (section.getElementsByTagName("descrip").getLength() > 0) {
                notes.add(language);
            }
            elements(section.getElementsByTagName("termSec")).forEach(term -> terms.add(term(term, language)));
        });
        var remarks = elements(entry.getElementsByTagName("note"))
                .map(Element::getTextContent)
                .toList();
        var authority = remarks.stream()
                .filter(note -> note.startsWith(AUTHORITY))
                .map(note -> note.substring(AUTHORITY.length()))
                .findFirst();
        return new Entry(entry.getAttribute("id"), authority, terms, notes, remarks.getFirst());
    }

    private static Term term(Element term, LanguageTag language) {
        var status = elements(term.getElementsByTagName("termNote"))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("preferredTerm");
        var standing = status.startsWith("deprecated")
                ? TermStanding.DEPRECATED
                : status.startsWith("admitted") ? TermStanding.ADMITTED : TermStanding.PREFERRED;
        return new Term(term.getElementsByTagName("term").item(0).getTextContent(), language, standing);
    }

    private static Stream<Element> elements(NodeList nodes) {
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i));
    }
}
