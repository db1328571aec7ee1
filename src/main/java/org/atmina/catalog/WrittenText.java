package org.atmina.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A descriptive text as an archivist writes it: in its source language. Translations come from translators.
@Schema(description = "A descriptive text in its source language. Translations are saved at its text unit.")
public record WrittenText(
        @NotNull @Schema(implementation = String.class, examples = "en")
        LanguageTag source,

        @NotNull
        @NotEmpty
        @Schema(description = "The wording by language; the source language only", examples = "{\"en\": \"A letter\"}")
        Map<LanguageTag, @NotBlank @Size(max = WrittenText.LONGEST) String> texts) {
    static final int LONGEST = 20_000;

    public static WrittenText of(TextUnitRecord unit) {
        return new WrittenText(unit.sourceLanguage(), Map.of(unit.sourceLanguage(), unit.sourceText()));
    }

    /// The wording in the source language.
    String text() {
        return Objects.requireNonNull(texts.get(source), "Checked before: the source language has a text")
                .strip();
    }
}
