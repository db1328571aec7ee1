package org.atmina.memory;

import java.util.Arrays;

/// How far two wordings are apart: how many words have to be put in, left out or replaced. Pure.
final class WordDistance {
    private static final int WHOLE = 100;

    private WordDistance() {}

    /// How much of the longer wording is the same, in percent, rounded down; 0 where it is less than
    /// `least`.
    static int score(int[] one, int[] other, int least) {
        int longer = Math.max(one.length, other.length);
        if (longer == 0) {
            return 0;
        }
        int bound = longer * (WHOLE - least) / WHOLE;
        int distance = within(one, other, bound);
        return distance > bound ? 0 : (longer - distance) * WHOLE / longer;
    }

    /// The distance, or something beyond the bound as soon as that is certain. Only the diagonal band that
    /// the bound leaves is looked at.
    private static int within(int[] one, int[] other, int bound) {
        if (Math.abs(one.length - other.length) > bound) {
            return bound + 1;
        }
        int[] above = new int[other.length + 1];
        int[] row = new int[other.length + 1];
        for (int at = 0; at <= other.length; at++) {
            above[at] = at;
        }
        for (int line = 1; line <= one.length; line++) {
            Arrays.fill(row, bound + 1);
            int from = Math.max(1, line - bound);
            row[from - 1] = from == 1 ? line : bound + 1;
            int best = row[from - 1];
            for (int at = from; at <= Math.min(other.length, line + bound); at++) {
                int replaced = above[at - 1] + (one[line - 1] == other[at - 1] ? 0 : 1);
                int beside = Math.min(above[at], row[at - 1]) + 1;
                row[at] = Math.min(bound + 1, Math.min(replaced, beside));
                best = Math.min(best, row[at]);
            }
            if (best > bound) {
                return bound + 1;
            }
            int[] done = above;
            above = row;
            row = done;
        }
        return above[other.length];
    }
}
