package org.atmina.ingest;

import java.util.Map;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// The languages that a request names.
final class AskedLanguages {
    private AskedLanguages() {}

    static ReaderLanguages of(@Nullable String lang, @Nullable String acceptLanguage) {
        return ReaderLanguages.of(tag(lang, "lang"), acceptLanguage);
    }

    /// @return null where nothing was written
    static @Nullable LanguageTag tag(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LanguageTag.of(written);
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid("field-invalid", Map.of("fields", field)).asException();
        }
    }
}
