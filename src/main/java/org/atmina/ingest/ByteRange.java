package org.atmina.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which bytes of a file somebody wants (RFC 9110, section 14).
///
/// @param first the first byte, from 0
/// @param last  the last byte, which is included
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /// What a `Range` header asks for.
    sealed interface Wish {
        /// All of it: no header, or one that is not understood and therefore ignored, such as several ranges.
        record Whole() implements Wish {}

        record Part(ByteRange range) implements Wish {}

        /// There are no such bytes.
        record Unsatisfiable() implements Wish {}
    }

    long length() {
        return last - first + 1;
    }

    /// As the `Content-Range` header has it.
    String of(long size) {
        return "bytes %d-%d/%d".formatted(first, last, size);
    }

    static Wish parse(@Nullable String header, long size) {
        if (header == null) {
            return new Wish.Whole();
        }
        var matcher = SINGLE.matcher(header);
        if (!matcher.matches()) {
            return new Wish.Whole();
        }
        return matcher.group(1).isEmpty() ? suffix(matcher, size) : from(matcher, size);
    }

    private static Wish from(Matcher matcher, long size) {
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        if (last < first) {
            return new Wish.Whole();
        }
        return first >= size ? new Wish.Unsatisfiable() : new Wish.Part(new ByteRange(first, Math.min(last, size - 1)));
    }

    private static Wish suffix(Matcher matcher, long size) {
        if (matcher.group(2).isEmpty()) {
            return new Wish.Whole();
        }
        long length = Long.parseLong(matcher.group(2));
        return length == 0 || size == 0
                ? new Wish.Unsatisfiable()
                : new Wish.Part(new ByteRange(Math.max(0, size - length), size - 1));
    }
}
