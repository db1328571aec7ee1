package org.atmina.iiif.search;

import java.util.List;

/// A place in a text where it says what was looked for.
///
/// @param at     the annotations that show it: one, or one for each line that it stands on
/// @param whole  whether they show the whole stretch of text, of which this is a part
/// @param before the text before it, as far as it is told
record Match(List<PlacedText> at, boolean whole, String before, String exact, String after) {
    private static final int CONTEXT = 60;
    private static final int LONGEST_WORD = 25;

    Match {
        at = List.copyOf(at);
    }

    static Match of(List<PlacedText> at, boolean whole, String text, int start, int end) {
        return new Match(
                at,
                whole,
                text.substring(beginning(text, start), start),
                text.substring(start, end),
                text.substring(end, ending(text, end)));
    }

    private static int beginning(String text, int end) {
        int from = end - CONTEXT;
        if (from <= 0) {
            return 0;
        }
        for (int i = from; i < from + LONGEST_WORD; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int ending(String text, int start) {
        int to = start + CONTEXT;
        if (to >= text.length()) {
            return text.length();
        }
        for (int i = to; i > to - LONGEST_WORD; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
