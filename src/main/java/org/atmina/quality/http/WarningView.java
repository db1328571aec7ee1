package org.atmina.quality.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.atmina.quality.Span;
import org.atmina.quality.Warning;
import org.atmina.quality.WarningKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A warning as it is sent.
///
/// @param reason which case it is, for programs; `message` says it in the caller's language
/// @param source where in the source, in UTF-16 code units; absent where it is nowhere there
/// @param target where in the translation
@Schema(name = "QualityWarning")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningView(
        WarningKind kind,
        String reason,
        @Nullable Span source,
        @Nullable Span target,
        String message,
        Map<String, Object> facts) {
    static WarningView of(Warning warning, ReaderLanguages languages) {
        return new WarningView(
                warning.kind(),
                warning.slug(),
                warning.source(),
                warning.target(),
                Messages.in(languages, "quality.warning." + warning.slug(), warning.facts()),
                warning.facts());
    }

    /// All warnings about one translation.
    ///
    /// @param summary how many there are, in the caller's language
    @Schema(name = "QualityWarnings")
    record Report(String summary, List<WarningView> warnings) {
        static Report of(List<Warning> warnings, ReaderLanguages languages) {
            return new Report(
                    Messages.in(languages, "quality.summary", Map.of("count", warnings.size())),
                    warnings.stream()
                            .map(warning -> WarningView.of(warning, languages))
                            .toList());
        }
    }
}
