package org.atmina.inspect.pool;

/// Character error rate: edits needed, over the length of the truth. White space counts as one blank.
final class ErrorRate {
    private ErrorRate() {}

    static double of(String read, String truth) {
        var a = read.replaceAll("\\s+", " ").strip();
        var b = truth.replaceAll("\\s+", " ").strip();
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row = next(row, a.charAt(i - 1), b, i);
        }
        return (double) row[b.length()] / b.length();
    }

    private static int[] next(int[] above, char read, String truth, int i) {
        var row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (read == truth.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
