package org.atmina.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.atmina.inspect.Flag;

/// With which headers an original leaves the archive. Nothing that came from outside may run in our name: every file
/// is sandboxed, nothing is sniffed, and only what a browser can merely show is shown. PDF is downloaded, because the
/// viewers of browsers refuse to work in a sandbox.
final class SafeDelivery {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "text/plain");
    private static final String PLAIN_IN_HEADERS = "!#$&+-.^_`|~";

    private SafeDelivery() {}

    static Map<String, String> headers(String name, String mediaType, Collection<String> flags, String sha512) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType(mediaType, flags));
        headers.put("Content-Disposition", disposition(name, isShown(mediaType, flags)));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'self'");
        headers.put("Cross-Origin-Resource-Policy", "same-site");
        headers.put("Repr-Digest", reprDigest(sha512));
        headers.put("ETag", etag(sha512));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Cache-Control", "private, no-cache");
        return headers;
    }

    static String etag(String sha512) {
        return '"' + sha512 + '"';
    }

    /// RFC 9530.
    static String reprDigest(String sha512) {
        return "sha-512=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha512)) + ":";
    }

    /// RFC 6266 with the name twice: in ASCII for old programs, and as it is (RFC 8187).
    static String disposition(String name, boolean shown) {
        var ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(shown ? "inline" : "attachment", ascii, encoded(name));
    }

    private static boolean isShown(String mediaType, Collection<String> flags) {
        return SHOWN.contains(withoutParameters(mediaType)) && !flags.contains(Flag.POLYGLOT.slug());
    }

    /// The type that the inspection found, unless a browser could take it for something to run.
    private static String contentType(String mediaType, Collection<String> flags) {
        return flags.contains(Flag.POLYGLOT.slug()) ? UNKNOWN : mediaType;
    }

    private static String withoutParameters(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN_IN_HEADERS.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted(b & 0xff));
            }
        }
        return encoded.toString();
    }
}
