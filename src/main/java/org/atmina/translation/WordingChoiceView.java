package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A decision about whose wording readers get, as it is sent.
///
/// @param language null for every language
/// @param steward a slug; empty for the archive's own; null where what was decided before was taken back
@JsonInclude(JsonInclude.Include.ALWAYS)
record WordingChoiceView(
        @Nullable LanguageTag language, @Nullable String steward, String reason, String by, Instant at) {
    /// What a curator sends.
    @Schema(name = "WordingChoice")
    record Form(
            @Nullable @Schema(implementation = String.class, description = "Absent for every language")
            LanguageTag language,

            @Nullable
            @Size(max = 64)
            @Schema(description = "A slug; empty for the archive's own; absent to take back what was decided here")
            String steward,

            @NotBlank @Size(max = 2000) String reason) {
        WordingChoices.Decision decision() {
            return new WordingChoices.Decision(language, steward, reason.strip());
        }
    }

    static List<WordingChoiceView> of(List<WordingChoices.Recorded> recorded) {
        return recorded.stream()
                .map(each -> new WordingChoiceView(
                        each.decision().language(),
                        each.decision().steward(),
                        each.decision().reason(),
                        each.by(),
                        each.at()))
                .toList();
    }
}
