package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextLabel;
import org.jspecify.annotations.Nullable;

/// A descriptive text as a reader gets it by the display rule, and what must be said about it.
///
/// @param labels what the reader must be told about it
/// @param note the same in the reader's language; null where nothing has to be said
/// @param fallback it is in another language than the first one the reader asked for
/// @param unit where its translations are kept; absent where it is the name of an authority, which nobody translates
/// @param steward slug of the organisation that publishes this wording; absent where the archive itself does
public record ShownText(
        String text,
        LanguageTag language,
        String status,
        String origin,
        boolean fallback,
        List<TextLabel> labels,
        @Nullable String note,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UUID unit,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String steward) {
    public static ShownText of(@Nullable UUID unit, DisplayRule.Shown shown, LanguageTag reader) {
        var wording = shown.wording();
        var labels = shown.labels();
        return new ShownText(
                wording.text(),
                wording.language(),
                wording.status().slug(),
                wording.origin().slug(),
                shown.fallback(),
                labels,
                labels.isEmpty() ? null : TextLabel.say(labels, wording, reader),
                unit,
                Steward.unlessArchive(wording.steward()));
    }
}
