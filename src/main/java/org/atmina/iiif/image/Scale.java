package org.atmina.iiif.image;

import org.jspecify.annotations.Nullable;

/// In which size a part of an image is asked for, as it was written.
sealed interface Scale {
    /// Whether the picture may be made larger than what is there.
    boolean enlarging();

    record Max(boolean enlarging) implements Scale {}

    record Width(long width, boolean enlarging) implements Scale {}

    record Height(long height, boolean enlarging) implements Scale {}

    record Percent(double percent, boolean enlarging) implements Scale {}

    /// The shape may change.
    record Exact(long width, long height, boolean enlarging) implements Scale {}

    /// The shape stays.
    record Within(long width, long height, boolean enlarging) implements Scale {}

    Scale MAX = new Max(false);

    /// In version 3 a caret allows enlarging. Version 2.1 has no caret: where a number is given it
    /// allows enlarging, and `full` is another word for `max`.
    ///
    /// @return null for what is no size
    static @Nullable Scale parse(String text, ImageApi api) {
        if (text.equals("max") || (api == ImageApi.TWO && text.equals("full"))) {
            return MAX;
        }
        boolean caret = text.startsWith("^");
        if (caret && api == ImageApi.TWO) {
            return null;
        }
        var rest = caret ? text.substring(1) : text;
        if (rest.startsWith("!")) {
            return pair(rest.substring(1), true, caret);
        }
        boolean enlarging = caret || api == ImageApi.TWO;
        if (caret && rest.equals("max")) {
            return new Max(true);
        }
        if (rest.startsWith("pct:")) {
            double percent = Numbers.decimal(rest.substring("pct:".length()));
            return percent < 0 ? null : new Percent(percent, enlarging);
        }
        return pair(rest, false, enlarging);
    }

    private static @Nullable Scale pair(String text, boolean within, boolean enlarging) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return null;
        }
        long width = Numbers.integer(text, 0, comma);
        long height = Numbers.integer(text, comma + 1, text.length());
        boolean widthAlone = !within && width >= 0 && comma == text.length() - 1;
        boolean heightAlone = !within && height >= 0 && comma == 0;
        if (widthAlone) {
            return new Width(width, enlarging);
        }
        if (heightAlone) {
            return new Height(height, enlarging);
        }
        if (width < 0 || height < 0) {
            return null;
        }
        return within ? new Within(width, height, enlarging) : new Exact(width, height, enlarging);
    }
}
