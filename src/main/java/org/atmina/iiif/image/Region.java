package org.atmina.iiif.image;

import org.jspecify.annotations.Nullable;

/// Which part of an image is asked for, as it was written.
sealed interface Region {
    record Full() implements Region {}

    record Square() implements Region {}

    record Pixels(long x, long y, long width, long height) implements Region {}

    record Percent(double x, double y, double width, double height) implements Region {}

    Region FULL = new Full();
    Region SQUARE = new Square();
    int NUMBERS = 4;

    /// Null for what is no region.
    static @Nullable Region parse(String text) {
        if (text.equals("full")) {
            return FULL;
        }
        if (text.equals("square")) {
            return SQUARE;
        }
        return text.startsWith("pct:") ? percent(text) : pixels(text);
    }

    private static @Nullable Region pixels(String text) {
        int first = text.indexOf(',');
        int second = text.indexOf(',', first + 1);
        int third = text.indexOf(',', second + 1);
        if (first < 0 || second < 0 || third < 0) {
            return null;
        }
        long x = Numbers.integer(text, 0, first);
        long y = Numbers.integer(text, first + 1, second);
        long width = Numbers.integer(text, second + 1, third);
        long height = Numbers.integer(text, third + 1, text.length());
        return x < 0 || y < 0 || width < 0 || height < 0 ? null : new Pixels(x, y, width, height);
    }

    private static @Nullable Region percent(String text) {
        var values = new double[NUMBERS];
        int from = "pct:".length();
        for (int i = 0; i < NUMBERS; i++) {
            int comma = text.indexOf(',', from);
            boolean last = i == NUMBERS - 1;
            if (last != comma < 0) {
                return null;
            }
            values[i] = Numbers.decimal(text.substring(from, last ? text.length() : comma));
            if (values[i] < 0) {
                return null;
            }
            from = comma + 1;
        }
        return new Percent(values[0], values[1], values[2], values[3]);
    }
}
