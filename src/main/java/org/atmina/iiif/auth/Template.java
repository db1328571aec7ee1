package org.atmina.iiif.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of HTML with places to fill. What is filled in can never become HTML or script, unless it is made of a
/// template itself.
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /// @param name of a file in `iiif/auth`
    static Template of(String name) {
        try (var in = Template.class.getResourceAsStream("/iiif/auth/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing iiif/auth/" + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What may stand in a page as it is.
    record Html(String value) {}

    /// Text, for an element or a quoted attribute.
    static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /// JSON, for a script: no sequence in it ends the script.
    static Html script(String json) {
        return new Html(json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
    }

    /// @throws IllegalArgumentException where a place stays empty
    Html fill(Map<String, Html> values) {
        return new Html(PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing for " + place.group());
            }
            return Matcher.quoteReplacement(value.value());
        }));
    }
}
