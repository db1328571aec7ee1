package org.atmina.glossary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Objects;
import org.atmina.catalog.authority.AuthorityName;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A wording of a concept in one language, in its dictionary form.
///
/// @param grammar what a translator must know to inflect it: a gender, a genitive
@Schema(name = "GlossaryTerm")
public record Term(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = AuthorityName.VISIBLE)
        String text,

        @NotNull @Schema(implementation = String.class, description = "BCP 47")
        LanguageTag language,

        @NotNull TermStanding standing,
        @Nullable PartOfSpeech partOfSpeech,

        @Nullable @Size(max = LONGEST_GRAMMAR) @Pattern(regexp = AuthorityName.VISIBLE)
        String grammar)
        implements Comparable<Term> {
    public static final int LONGEST = 300;
    public static final int LONGEST_GRAMMAR = 500;

    private static final Comparator<Term> ORDER = Comparator.comparing(
                    Term::language, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Term::standing, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Term::text);

    public Term {
        text = Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFC)
                .strip();
        grammar = grammar == null || grammar.isBlank() ? null : grammar.strip();
    }

    public Term(String text, LanguageTag language, TermStanding standing) {
        this(text, language, standing, null, null);
    }

    /// Whether the two differ in what is said about them only.
    boolean sameWords(Term other) {
        return text.equals(other.text) && language.equals(other.language);
    }

    /// By language, the preferred one first.
    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
