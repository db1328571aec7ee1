package org.atmina.site;

import org.atmina.language.DisplayRule;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// A descriptive text as a page shows it: in its true language, and with a note where a reader must be told something.
///
/// @param note that it is in another language than asked for, made by a machine, or out of date; null where none is
public record Wording(String text, String lang, @Nullable String note) {
    static Wording of(DisplayRule.Shown shown, Words say) {
        var text = shown.wording();
        return new Wording(text.text(), text.language().value(), note(text, shown.fallback(), say));
    }

    private static @Nullable String note(TextInLanguage text, boolean fallback, Words say) {
        if (fallback) {
            return say.of("site.text.otherLanguage", "language", say.languageName(text.language()));
        }
        if (text.origin() == TextInLanguage.Origin.MACHINE) {
            return say.of("site.text.machine");
        }
        if (text.status() == TextInLanguage.Status.STALE) {
            return say.of("site.text.stale");
        }
        return text.origin() == TextInLanguage.Origin.POST_EDITED ? say.of("site.text.postEdited") : null;
    }
}
