package org.atmina.catalog.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ShownText;
import org.atmina.catalog.steward.StewardView;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What puts an item in context, as it is sent: its own words by the display rule, ours in the language
/// of the interface that the reader gets.
///
/// @param language of all labels and explanations
@Schema(name = "Context")
public record ContextView(
        @Schema(implementation = String.class) LanguageTag language,
        @Nullable AuthenticityView authenticity,
        List<AdvisoryView> advisories,
        List<NoteView> notes) {
    /// @param evidence what the status rests on
    @Schema(name = "Authenticity")
    public record AuthenticityView(
            AuthenticityStatus status, String label, ShownText evidence, String by, Instant at) {}

    @Schema(name = "Advisory")
    public record AdvisoryView(AdvisoryTerm term, String label, String explanation, String by, Instant at) {}

    /// @param steward whose note it is; absent for the archive's own
    /// @param signatures first its author's, then that of somebody else
    @Schema(name = "ContextNote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoteView(
            UUID id,
            @Nullable StewardView steward,
            int version,
            String sha256,
            Map<NoteField, ShownText> texts,
            List<CitationView> citations,
            List<ItemContext.Signature> signatures) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CitationView(ShownText text, @Nullable String uri) {}

    public static String label(AuthenticityStatus status, ReaderLanguages languages) {
        return Messages.in(languages, "context.authenticity." + status.slug(), Map.of());
    }

    public static String label(AdvisoryTerm term, ReaderLanguages languages) {
        return Messages.in(languages, "context.advisory.label." + term.slug(), Map.of());
    }

    public static String explanation(AdvisoryTerm term, ReaderLanguages languages) {
        return Messages.in(languages, "context.advisory.explanation." + term.slug(), Map.of());
    }
}
