package org.atmina.exchange.http;

import java.util.Map;
import org.atmina.catalog.Slug;
import org.atmina.exchange.Format;
import org.atmina.exchange.ImportReport.Stretch;
import org.atmina.exchange.UnitOutcome;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads parameters; one that cannot be read is said to be wrong by name.
final class Asked {
    private Asked() {}

    static Format format(String slug) {
        return Slug.find(Format.class, slug)
                .orElseThrow(() -> new Problem.Missing("no-such-page", Map.of()).asException());
    }

    static @Nullable LanguageTag language(String parameter, @Nullable String tag) {
        try {
            return tag == null ? null : LanguageTag.of(tag);
        } catch (IllegalArgumentException e) {
            throw wrong(parameter);
        }
    }

    static LanguageTag required(String parameter, @Nullable String tag) {
        var language = language(parameter, tag);
        if (language == null) {
            throw wrong(parameter);
        }
        return language;
    }

    static ReaderLanguages languages(@Nullable String lang, @Nullable String acceptLanguage) {
        return ReaderLanguages.of(language("lang", lang), acceptLanguage);
    }

    static Stretch stretch(@Nullable String outcome, int page, int size) {
        return new Stretch(
                outcome == null ? null : Slug.find(UnitOutcome.class, outcome).orElseThrow(() -> wrong("outcome")),
                page,
                size);
    }

    private static RuntimeException wrong(String parameter) {
        return new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
    }
}
