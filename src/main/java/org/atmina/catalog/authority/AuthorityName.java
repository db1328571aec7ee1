package org.atmina.catalog.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Objects;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name of an authority in one language.
///
/// @param script ISO 15924, where it is not the usual one of the language
/// @param period when the name was in use, in EDTF
public record AuthorityName(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = VISIBLE)
        String text,

        @NotNull @Schema(implementation = String.class) LanguageTag language,
        @Nullable @Pattern(regexp = SCRIPT) String script,

        @Nullable @Size(max = 200) @Schema(description = "EDTF", examples = "1893/1919")
        String period,

        @NotNull NameKind kind)
        implements Comparable<AuthorityName> {
    public static final int LONGEST = 500;
    public static final String SCRIPT = "[A-Z][a-z]{3}";
    /// No controls and no marks that turn the direction of what stands around them.
    public static final String VISIBLE = "[^\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*";

    private static final Comparator<AuthorityName> ORDER = Comparator.comparing(
                    AuthorityName::kind, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AuthorityName::language, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AuthorityName::text);

    public AuthorityName {
        text = Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFC)
                .strip();
        script = script == null || script.isBlank() ? null : script;
        period = period == null || period.isBlank() ? null : period.strip();
    }

    AuthorityName as(NameKind other) {
        return new AuthorityName(text, language, script, period, other);
    }

    /// Whether the two differ in what is said about them only.
    boolean sameWords(AuthorityName other) {
        return text.equals(other.text) && language.equals(other.language);
    }

    /// Preferred names first, then by language.
    @Override
    public int compareTo(AuthorityName other) {
        return ORDER.compare(this, other);
    }
}
