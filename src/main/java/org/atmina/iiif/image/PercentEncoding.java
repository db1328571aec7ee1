package org.atmina.iiif.image;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The encoding of characters in addresses (RFC 3986).
final class PercentEncoding {
    private static final int HEXADECIMAL = 16;

    private PercentEncoding() {}

    /// This part of an address, decoded once; null where it is not encoded rightly, or holds control characters.
    static @Nullable String decode(String uri, int from, int to) {
        int percent = uri.indexOf('%', from);
        if (percent < 0 || percent >= to) {
            return uri.substring(from, to);
        }
        var bytes = ByteBuffer.allocate((to - from) * 3);
        for (int i = from; i < to; i++) {
            char c = uri.charAt(i);
            if (c != '%') {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < to ? Character.digit(uri.charAt(i + 1), HEXADECIMAL) : -1;
            int low = i + 2 < to ? Character.digit(uri.charAt(i + 2), HEXADECIMAL) : -1;
            if (high < 0 || low < 0 || high * HEXADECIMAL + low < ' ') {
                return null;
            }
            bytes.put((byte) (high * HEXADECIMAL + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
