package org.atmina.glossary.tbx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.PublicId;
import org.atmina.glossary.EntryForm;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.EntryStatus;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.glossary.Term;
import org.atmina.glossary.TermStanding;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What a concept is said to be after a file has spoken. The file decides for the languages that it names; what it
/// does not name stays. A wording that only repeats a name of the authority is not said a second time. Pure.
final class EntryMerge {
    private EntryMerge() {}

    /// A new entry.
    ///
    /// @param names those of its authority
    static EntryForm made(TbxEntry entry, @Nullable PublicId authority, List<Term> names) {
        return new EntryForm(
                Objects.requireNonNullElse(entry.kind(), EntryKind.TERM),
                entry.subject(),
                EntryStatus.APPROVED,
                authority,
                own(entry, List.of(), names),
                entry.notes());
    }

    static EntryForm changed(GlossaryEntry known, TbxEntry entry, @Nullable PublicId authority, List<Term> names) {
        var said = known.said();
        var named = entry.wordings().stream().map(TbxEntry.Wording::language).collect(Collectors.toSet());
        var kept = said.terms().stream().filter(term -> !named.contains(term.language()));
        return new EntryForm(
                Objects.requireNonNullElse(entry.kind(), said.kind()),
                entry.subject() == null ? said.subject() : entry.subject(),
                said.status(),
                authority == null ? said.authority() : authority,
                Stream.concat(kept, own(entry, known.terms(), names).stream()).toList(),
                notes(said.notes(), entry.notes()));
    }

    /// Whether a file that uses this name means this concept: two files may both call something `c1`.
    static boolean isSameConcept(GlossaryEntry known, TbxEntry entry) {
        return known.terms().stream()
                .anyMatch(term -> entry.wordings().stream()
                        .anyMatch(wording -> wording.language().reads(term.language())
                                && wording.text().equalsIgnoreCase(term.text())));
    }

    private static List<Term> own(TbxEntry entry, List<Term> before, List<Term> names) {
        var own = new ArrayList<Term>();
        for (TbxEntry.Wording wording : entry.wordings()) {
            var term = term(wording, before, own, names);
            if (!names.contains(term)) {
                own.add(term);
            }
        }
        return own;
    }

    /// What the file does not say about a wording is as it was; a new one is preferred where nothing else is.
    private static Term term(TbxEntry.Wording wording, List<Term> before, List<Term> own, List<Term> names) {
        var was = Stream.concat(before.stream(), names.stream())
                .filter(term ->
                        term.text().equals(wording.text()) && term.language().equals(wording.language()))
                .findFirst();
        var standing = Optional.ofNullable(wording.standing())
                .or(() -> was.map(Term::standing))
                .orElseGet(() -> Stream.concat(own.stream(), names.stream())
                                .anyMatch(term -> term.standing() == TermStanding.PREFERRED
                                        && term.language().equals(wording.language()))
                        ? TermStanding.ADMITTED
                        : TermStanding.PREFERRED);
        return new Term(
                wording.text(),
                wording.language(),
                standing,
                wording.partOfSpeech() == null ? was.map(Term::partOfSpeech).orElse(null) : wording.partOfSpeech(),
                wording.grammar() == null ? was.map(Term::grammar).orElse(null) : wording.grammar());
    }

    /// Files have white space of their own; a note that differs in nothing else is the same.
    private static Map<LanguageTag, String> notes(Map<LanguageTag, String> before, Map<LanguageTag, String> said) {
        var notes = new TreeMap<>(before);
        said.forEach((language, note) -> notes.merge(
                language, note, (was, is) -> was.strip().replaceAll("\\s+", " ").equals(is) ? was : is));
        return notes;
    }
}
