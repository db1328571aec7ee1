package org.atmina.glossary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.language.DisplayRule;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// An entry as it was when it was read.
///
/// @param said all that the glossary itself says
/// @param names those of its authority, as terms
/// @param key by which files of terms know it
/// @param version grows with each change
public record GlossaryEntry(
        UUID id, EntryForm said, List<Term> names, @Nullable String key, Times times, long version) {
    public GlossaryEntry {
        names = List.copyOf(names);
    }

    public record Times(String createdBy, Instant createdAt, String updatedBy, Instant updatedAt) {}

    /// Every term: its own, and the names of its authority of which it says nothing itself.
    public List<Term> terms() {
        return Stream.concat(
                        said.terms().stream(),
                        names.stream().filter(name -> said.terms().stream().noneMatch(name::sameWords)))
                .sorted()
                .toList();
    }

    /// The preferred term that a reader of these languages gets; where nothing is preferred, any.
    public DisplayRule.Shown label(ReaderLanguages languages) {
        var all = terms();
        var preferred = all.stream()
                .filter(term -> term.standing() == TermStanding.PREFERRED)
                .toList();
        return shown(
                (preferred.isEmpty() ? all : preferred)
                        .stream()
                                .map(term -> wording(term.text(), term.language()))
                                .toList(),
                languages);
    }

    /// What it means and how to treat it, in one of these languages; null where nothing is said.
    public DisplayRule.@Nullable Shown note(ReaderLanguages languages) {
        var notes = said.notes().entrySet().stream()
                .map(note -> wording(note.getValue(), note.getKey()))
                .toList();
        return notes.isEmpty() ? null : shown(notes, languages);
    }

    /// Whoever reads none of the languages gets English, else the first.
    private static DisplayRule.Shown shown(List<TextInLanguage> wordings, ReaderLanguages languages) {
        var fallback = wordings.stream()
                .filter(wording -> InterfaceLanguage.EN.tag().reads(wording.language()))
                .findFirst()
                .orElseGet(() -> wordings.isEmpty() ? wording("", LanguageTag.UND) : wordings.getFirst());
        return DisplayRule.choose(fallback, wordings, languages);
    }

    /// A term is nobody's translation of another: in its language it is as good as any.
    private static TextInLanguage wording(String text, LanguageTag language) {
        return new TextInLanguage(text, language, TextInLanguage.Status.APPROVED, TextInLanguage.Origin.HUMAN);
    }
}
