package org.atmina.site;

import java.util.Map;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.DisplayRule;
import org.jspecify.annotations.Nullable;

/// A descriptive text as a page shows it: in its true language, and with a note where a reader must be told something.
///
/// @param note what a reader must be told about it, such as that it is in another language than asked for; null where
///     nothing is
public record Wording(String text, String lang, @Nullable String note) {
    /// @param stewards whose wordings are among those that were chosen from, by slug
    static Wording of(DisplayRule.Shown shown, Map<String, Steward> stewards, Words say) {
        var text = shown.wording();
        var steward = stewards.get(text.steward());
        return new Wording(
                text.text(),
                text.language().value(),
                Steward.told(say.labels(shown), steward, say.language().tag()));
    }

    /// Whose wording it is; null where it is the archive's own.
    static @Nullable String attribution(@Nullable Steward steward, Words say) {
        return steward == null ? null : steward.attribution(say.language().tag());
    }
}
