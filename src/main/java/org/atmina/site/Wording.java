package org.atmina.site;

import org.atmina.language.DisplayRule;
import org.jspecify.annotations.Nullable;

/// A descriptive text as a page shows it: in its true language, and with a note where a reader must be told something.
///
/// @param note what a reader must be told about it, such as that it is in another language than asked for; null where
///     nothing is
public record Wording(String text, String lang, @Nullable String note) {
    static Wording of(DisplayRule.Shown shown, Words say) {
        var text = shown.wording();
        return new Wording(text.text(), text.language().value(), say.labels(shown));
    }
}
