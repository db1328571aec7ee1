package org.atmina.catalog.http;

import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A name as a reader gets it by the display rule.
///
/// @param fallback it is in another language than the first one the reader asked for
record ShownName(
        String text, @Schema(implementation = String.class) LanguageTag language, boolean fallback) {
    static ShownName of(DisplayRule.Shown shown) {
        return new ShownName(shown.wording().text(), shown.wording().language(), shown.fallback());
    }
}
