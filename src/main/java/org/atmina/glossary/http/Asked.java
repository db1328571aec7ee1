package org.atmina.glossary.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads parameters; one that cannot be read is said to be wrong by name.
final class Asked {
    private static final String VERSION = "version";

    private Asked() {}

    static ReaderLanguages languages(@Nullable String lang, @Nullable String acceptLanguage) {
        return ReaderLanguages.of(language("lang", lang), acceptLanguage);
    }

    static @Nullable LanguageTag language(String parameter, @Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        try {
            return LanguageTag.of(tag);
        } catch (IllegalArgumentException e) {
            throw wrong(parameter);
        }
    }

    static <T extends Enum<T> & Slug> @Nullable T slug(Class<T> list, String parameter, @Nullable String slug) {
        return slug == null ? null : Slug.find(list, slug).orElseThrow(() -> wrong(parameter));
    }

    /// The version from the member `version`, or from the header `If-Match`.
    static long version(@Nullable ObjectNode body, @Nullable String ifMatch) {
        if (body != null && body.get(VERSION) instanceof JsonNode version && version.canConvertToLong()) {
            return version.asLong();
        }
        if (ifMatch != null && ifMatch.matches("\"[0-9]{1,18}\"")) {
            return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
        }
        throw new Problem.Invalid("version-needed", Map.of()).asException();
    }

    static RuntimeException wrong(String parameter) {
        return new Problem.Invalid("field-invalid", Map.of("fields", parameter)).asException();
    }
}
