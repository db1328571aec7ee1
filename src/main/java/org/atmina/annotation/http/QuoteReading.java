package org.atmina.annotation.http;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atmina.annotation.Target.Quote;
import org.jspecify.annotations.Nullable;

/// Finds the words that selectors mean in the wording of a paragraph. A position alone is taken; a quotation alone must
/// stand there once; both together must be the same place.
final class QuoteReading {
    private static final int MOST = 2;

    private QuoteReading() {}

    private record Position(int start, int end) {}

    private record Words(
            String exact, @Nullable String prefix, @Nullable String suffix, String path) {
        boolean standsAt(String wording, int start) {
            int end = start + exact.length();
            return wording.startsWith(exact, start)
                    && (prefix == null || wording.substring(0, start).endsWith(prefix))
                    && (suffix == null || wording.startsWith(suffix, end));
        }
    }

    static Quote read(String wording, List<Members.Entry> selectors) {
        if (selectors.size() > MOST) {
            throw Members.wrong("target.selector", "many");
        }
        Position position = null;
        Words words = null;
        for (var selector : selectors) {
            var members = Members.of(selector.value(), selector.path());
            var type = Members.text(members.need("type"), members.at("type"));
            if (type.equals("TextPositionSelector") && position == null) {
                position = position(wording, members);
            } else if (type.equals("TextQuoteSelector") && words == null) {
                words = words(members);
            } else {
                throw Members.wrong(members.at("type"), "unsupported");
            }
        }
        return words == null ? quote(wording, Objects.requireNonNull(position)) : quote(wording, position, words);
    }

    private static Quote quote(String wording, Position at) {
        return new Quote(at.start(), at.end(), wording.substring(at.start(), at.end()), null, null);
    }

    private static Quote quote(String wording, @Nullable Position at, Words words) {
        int start = at == null ? once(wording, words) : at.start();
        int end = start + words.exact().length();
        if (!words.standsAt(wording, start) || (at != null && at.end() != end)) {
            throw Members.wrong(words.path(), "quote");
        }
        return new Quote(start, end, words.exact(), words.prefix(), words.suffix());
    }

    private static int once(String wording, Words words) {
        int found = -1;
        for (int at = wording.indexOf(words.exact()); at >= 0; at = wording.indexOf(words.exact(), at + 1)) {
            if (words.standsAt(wording, at)) {
                if (found >= 0) {
                    throw Members.wrong(words.path(), "quote");
                }
                found = at;
            }
        }
        if (found < 0) {
            throw Members.wrong(words.path(), "quote");
        }
        return found;
    }

    private static Words words(Members members) {
        members.only(Set.of("type", "exact", "prefix", "suffix"));
        var exact = Members.text(members.need("exact"), members.at("exact"));
        if (exact.isEmpty()) {
            throw Members.wrong(members.at("exact"), "missing");
        }
        return new Words(exact, members.text("prefix"), members.text("suffix"), members.at("exact"));
    }

    /// The standard counts characters; we count UTF-16 code units, of which some characters have two.
    private static Position position(String wording, Members members) {
        members.only(Set.of("type", "start", "end"));
        members.need("start");
        members.need("end");
        int start = Objects.requireNonNull(members.number("start"));
        int end = Objects.requireNonNull(members.number("end"));
        if (start >= end || end > wording.codePointCount(0, wording.length())) {
            throw Members.wrong(members.at("end"), "quote");
        }
        return new Position(wording.offsetByCodePoints(0, start), wording.offsetByCodePoints(0, end));
    }
}
