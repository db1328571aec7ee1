package org.atmina.catalog;

import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;

/// A descriptive text as a reader gets it by the display rule, and what must be said about it.
///
/// @param fallback it is in another language than the first one the reader asked for
/// @param unit where its translations are kept
public record ShownText(String text, LanguageTag language, String status, String origin, boolean fallback, UUID unit) {
    static ShownText of(UUID unit, TextInLanguage wording, boolean fallback) {
        return new ShownText(
                wording.text(),
                wording.language(),
                wording.status().slug(),
                wording.origin().slug(),
                fallback,
                unit);
    }
}
