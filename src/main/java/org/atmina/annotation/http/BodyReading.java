package org.atmina.annotation.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atmina.annotation.Body;
import org.atmina.annotation.Motivation;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Reads what an annotation says: text bodies, each in one language.
final class BodyReading {
    private static final int MOST = 12;
    private static final Set<String> MEMBERS = Set.of("type", "value", "language", "format", "purpose");

    private BodyReading() {}

    static List<Body> read(Members annotation) {
        var value = annotation.get("bodyValue");
        if (value != null) {
            if (annotation.get("body") != null) {
                throw Members.wrong("bodyValue", "twice");
            }
            return List.of(new Body(text(Members.text(value, "bodyValue"), "bodyValue"), LanguageTag.UND, null));
        }
        var entries = Members.entries(annotation.need("body"), "body");
        if (entries.isEmpty() || entries.size() > MOST) {
            throw Members.wrong("body", entries.isEmpty() ? "missing" : "many");
        }
        var bodies = new ArrayList<Body>();
        for (var entry : entries) {
            bodies.add(body(entry));
        }
        return bodies;
    }

    private static Body body(Members.Entry entry) {
        if (entry.value().isTextual()) {
            throw Members.wrong(entry.path(), "unsupported"); // something elsewhere on the web
        }
        var members = Members.of(entry.value(), entry.path());
        members.type("TextualBody", true);
        members.only(MEMBERS);
        var format = members.text("format");
        if (format != null && !format.equals("text/plain")) {
            throw Members.wrong(members.at("format"), "unsupported");
        }
        var text = text(Members.text(members.need("value"), members.at("value")), members.at("value"));
        return new Body(text, language(members), purpose(members));
    }

    private static String text(String value, String path) {
        if (value.isBlank()) {
            throw Members.wrong(path, "missing");
        }
        return value;
    }

    private static LanguageTag language(Members members) {
        var language = members.text("language");
        if (language == null) {
            return LanguageTag.UND;
        }
        try {
            return LanguageTag.of(language);
        } catch (IllegalArgumentException e) {
            throw Members.wrong(members.at("language"), "language");
        }
    }

    private static @Nullable Motivation purpose(Members members) {
        var purpose = members.text("purpose");
        return purpose == null ? null : motivation(purpose, members.at("purpose"));
    }

    static Motivation motivation(String slug, String path) {
        return Slug.find(Motivation.class, slug).orElseThrow(() -> Members.wrong(path, "unsupported"));
    }
}
