package org.atmina.memory;

import java.nio.ByteBuffer;

/// Reads `int[]` in the form in which PostgreSQL sends it (`array_send`). Thousands of arrays belong to one
/// question, and the driver makes an object of each number.
final class SentNumbers {
    /// Dimensions, a flag for missing numbers and the type of an element.
    private static final int HEAD = 3 * Integer.BYTES;

    private SentNumbers() {}

    static int[] of(byte[] sent) {
        var bytes = ByteBuffer.wrap(sent);
        if (bytes.getInt() == 0) {
            return new int[0];
        }
        bytes.position(HEAD);
        int[] numbers = new int[bytes.getInt()];
        bytes.getInt(); // where counting begins
        for (int at = 0; at < numbers.length; at++) {
            bytes.getInt(); // the length of what follows
            numbers[at] = bytes.getInt();
        }
        return numbers;
    }
}
