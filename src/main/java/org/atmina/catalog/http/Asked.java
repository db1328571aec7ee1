package org.atmina.catalog.http;

import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads parameters; one that cannot be read is said to be wrong by name.
final class Asked {
    private Asked() {}

    static ReaderLanguages languages(@Nullable String lang, @Nullable String acceptLanguage) {
        return ReaderLanguages.of(lang == null ? null : language(lang), acceptLanguage);
    }

    private static LanguageTag language(String lang) {
        try {
            return LanguageTag.of(lang);
        } catch (IllegalArgumentException e) {
            throw wrong("lang");
        }
    }

    static <T extends Enum<T> & Slug> @Nullable T term(Class<T> list, String parameter, @Nullable String slug) {
        return Optional.ofNullable(slug)
                .map(wanted -> Slug.find(list, wanted).orElseThrow(() -> wrong(parameter)))
                .orElse(null);
    }

    private static RuntimeException wrong(String parameter) {
        return new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
    }
}
