package org.atmina.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A place between two hits: the values by which the hit before it (or after it) is sorted. What stands on the other
/// side is found without passing all that comes before, on page 1,000 as on page 1.
///
/// It is not signed, because it opens nothing: whoever makes one up sees what they may see, from another place on. It
/// holds for the search that it was made for.
///
/// @param of     tells that search from others
/// @param before whether hits before this place are asked for, and not those after it
/// @param page   how far on it is, counted in pages
/// @param values what the hit is sorted by
public record Cursor(String of, boolean before, int page, List<String> values) {
    private static final String BETWEEN = "\n";
    private static final int FACTS = 3;
    private static final int LONGEST = 2000;
    private static final int FURTHEST = 10_000_000;

    public Cursor {
        values = List.copyOf(values);
    }

    /// As it stands in an address.
    public String token() {
        var text = of + BETWEEN + (before ? "b" : "a") + BETWEEN + page + BETWEEN + String.join(BETWEEN, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty for what was not made by [#token].
    public static Optional<Cursor> parse(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var lines = Arrays.asList(text.split(BETWEEN, -1));
            if (lines.size() <= FACTS || !lines.get(1).matches("[ab]")) {
                return Optional.empty();
            }
            int page = Integer.parseInt(lines.get(2));
            return page < 1 || page > FURTHEST
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            lines.getFirst(), lines.get(1).equals("b"), page, lines.subList(FACTS, lines.size())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
