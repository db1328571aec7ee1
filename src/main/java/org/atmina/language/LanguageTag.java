package org.atmina.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A language as BCP 47 writes it, in canonical spelling: `lt`, `en-GB`, `sr-Latn`; `und` and `mul` are legal.
@Schema(type = SchemaType.STRING, description = "BCP 47", examples = "lt")
public record LanguageTag(@JsonValue String value) implements Comparable<LanguageTag> {
    /// What could not be determined.
    public static final LanguageTag UND = new LanguageTag("und");

    /// @throws IllegalArgumentException when the text is not well-formed BCP 47
    @JsonCreator
    public LanguageTag {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A language tag must not be empty");
        }
        try {
            value = new Locale.Builder().setLanguageTag(value.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("Not a BCP 47 language tag: " + value, e);
        }
    }

    public static LanguageTag of(String value) {
        return new LanguageTag(value);
    }

    /// The language without script and region: `en` of `en-GB`.
    public LanguageTag primary() {
        int end = value.indexOf('-');
        return end < 0 ? this : new LanguageTag(value.substring(0, end));
    }

    /// Whether a reader of this language can read that one: the same tag, or the same primary language.
    public boolean reads(LanguageTag other) {
        return primary().equals(other.primary());
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
