package org.atmina.glossary.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.EntryStatus;
import org.atmina.glossary.GlossaryEntry;
import org.atmina.glossary.PartOfSpeech;
import org.atmina.glossary.Term;
import org.atmina.glossary.TermStanding;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as it is sent.
///
/// @param key by which files of terms know it
/// @param note what it means and how to treat it, in the caller's language where that is said
@Schema(name = "GlossaryEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        UUID id,
        EntryKind kind,
        @Nullable String subject,
        EntryStatus status,
        @Nullable @Schema(implementation = String.class) PublicId authority,
        @Nullable String key,
        ShownWording label,
        @Nullable ShownWording note,
        List<TermView> terms,
        Map<LanguageTag, String> notes,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /// @param ofAuthority it is a name of the authority, and is changed there
    @Schema(name = "GlossaryEntryTerm")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermView(
            String text,
            LanguageTag language,
            TermStanding standing,
            @Nullable PartOfSpeech partOfSpeech,
            @Nullable String grammar,
            boolean ofAuthority) {
        static TermView of(Term term, boolean ofAuthority) {
            return new TermView(
                    term.text(), term.language(), term.standing(), term.partOfSpeech(), term.grammar(), ofAuthority);
        }
    }

    static EntryView of(GlossaryEntry entry, ReaderLanguages languages) {
        var said = entry.said();
        return new EntryView(
                entry.id(),
                said.kind(),
                said.subject(),
                said.status(),
                said.authority(),
                entry.key(),
                ShownWording.of(entry.label(languages)),
                ShownWording.orNull(entry.note(languages)),
                entry.terms().stream()
                        .map(term -> TermView.of(term, !said.terms().contains(term)))
                        .toList(),
                said.notes(),
                entry.times().createdAt(),
                entry.times().updatedAt(),
                entry.version());
    }
}
