package org.atmina.glossary.http;

import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A wording as a reader gets it by the display rule.
///
/// @param fallback it is in another language than the first one the reader asked for
record ShownWording(
        String text, @Schema(implementation = String.class) LanguageTag language, boolean fallback) {
    static ShownWording of(DisplayRule.Shown shown) {
        return new ShownWording(shown.wording().text(), shown.wording().language(), shown.fallback());
    }

    static @Nullable ShownWording orNull(DisplayRule.@Nullable Shown shown) {
        return shown == null ? null : of(shown);
    }
}
