package org.atmina.glossary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is said about a concept by the glossary itself. Two forms that say the same are equal, in whatever order
/// they say it.
///
/// @param authority whose names are the terms of this entry, too
/// @param terms its own ones
/// @param notes what it means and how to treat it, by language; none is a translation of another
@Schema(name = "GlossaryEntryForm", description = "What curators say about a concept")
public record EntryForm(
        @NotNull EntryKind kind,

        @Nullable @Size(max = LONGEST_SUBJECT) @Pattern(regexp = AuthorityName.VISIBLE)
        String subject,

        EntryStatus status,

        @Nullable @Schema(implementation = String.class, description = "Public identifier of an authority")
        PublicId authority,

        @Size(max = MOST_TERMS) List<@NotNull @Valid Term> terms,

        @Size(max = 50) @Schema(description = "Meaning and treatment by language (BCP 47)")
        Map<LanguageTag, @NotBlank @Size(max = LONGEST_NOTE) @Pattern(regexp = "[\\P{Cc}\\n\\t]*") String> notes) {
    public static final int LONGEST_SUBJECT = 200;
    public static final int MOST_TERMS = 200;
    public static final int LONGEST_NOTE = 2000;

    /// What may be left out gets its usual value, and everything its usual order.
    public EntryForm {
        subject = subject == null || subject.isBlank() ? null : subject.strip();
        status = Objects.requireNonNullElse(status, EntryStatus.APPROVED);
        terms = Objects.requireNonNullElse(terms, List.<Term>of()).stream()
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        notes = Collections.unmodifiableMap(
                new TreeMap<>(Objects.requireNonNullElse(notes, Map.<LanguageTag, String>of())));
    }

    public EntryForm as(EntryStatus other) {
        return new EntryForm(kind, subject, other, authority, terms, notes);
    }

    EntryForm of(@Nullable PublicId other) {
        return new EntryForm(kind, subject, status, other, terms, notes);
    }
}
