package org.atmina.iiif.image;

/// The two kinds of numbers in image requests. Nothing else that other parsers would let through is a number here: no
/// signs, exponents, spaces, digits of other scripts.
final class Numbers {
    /// Stands for every integer that is larger than any picture.
    static final long HUGE = 1L << 40;

    private static final int LONGEST_DECIMAL = 40;
    private static final int LONGEST_EXACT = 12;

    private Numbers() {}

    /// The non-negative integer in this part of a text, at most [#HUGE]; -1 where it is none.
    static long integer(String text, int from, int to) {
        if (from >= to) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = Math.min(HUGE, value * 10 + digit);
        }
        return value;
    }

    /// Whether this is digits with at most one point among them, and at least one digit.
    static boolean isDecimal(String text) {
        if (text.length() > LONGEST_DECIMAL) {
            return false;
        }
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() > points;
    }

    /// The value of a decimal, -1 where it is none.
    static double decimal(String text) {
        if (!isDecimal(text)) {
            return -1;
        }
        if (text.length() <= LONGEST_EXACT && text.indexOf('.') < 0) {
            return integer(text, 0, text.length());
        }
        return Double.parseDouble(text);
    }
}
