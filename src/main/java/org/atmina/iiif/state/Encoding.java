package org.atmina.iiif.state;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// How a state travels in an address without harm: each character outside ASCII as `encodeURIComponent` writes it, the
/// whole in the base 64 of addresses, without padding (Content State 1.0, section 6).
final class Encoding {
    private Encoding() {}

    static String encode(String state) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(escaped(state).getBytes(StandardCharsets.US_ASCII));
    }

    /// What was encoded so, or with the other alphabet of base 64, or with padding; empty for anything else.
    static Optional<String> decode(String encoded) {
        var text = encoded.strip().replace('+', '-').replace('/', '_').replace("=", "");
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var escaped = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As `encodeURIComponent` does.
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }
}
