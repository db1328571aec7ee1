package org.atmina.catalog.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an item wherever it is shown, as it is sent.
///
/// @param language of the labels
@Schema(name = "Remarks")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarksView(
        @Schema(implementation = String.class) LanguageTag language,
        @Nullable AuthenticityStatus authenticity,
        @Nullable String authenticityLabel,
        List<Term> advisories) {
    @Schema(name = "AdvisoryTerm")
    public record Term(AdvisoryTerm term, String label) {}

    /// Null where nothing is said.
    public static @Nullable RemarksView of(@Nullable Remarks remarks, ReaderLanguages languages) {
        if (remarks == null || remarks.equals(Remarks.NONE)) {
            return null;
        }
        var status = remarks.authenticity();
        return new RemarksView(
                languages.ofInterface(),
                status,
                status == null ? null : ContextView.label(status, languages),
                remarks.advisories().stream()
                        .map(term -> new Term(term, ContextView.label(term, languages)))
                        .toList());
    }
}
