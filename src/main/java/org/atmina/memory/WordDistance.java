package org.atmina.memory;

import java.util.Arrays;

/// How far wordings are from one that was asked for: how many words have to be put in, left out or replaced. Keeps its
/// tables from one wording to the next, and so is for one thread.
final class WordDistance {
    private static final int WHOLE = 100;

    private final int[] asked;
    private final int[] sorted;
    private final int least;

    /// Of the table of distances, the last line and the present one.
    private int[] above = {};
    private int[] row = {};

    /// @param least the score below which nobody wants to know
    WordDistance(int[] asked, int least) {
        this.asked = asked;
        this.sorted = Arrays.stream(asked).sorted().distinct().toArray();
        this.least = least;
    }

    /// How much of the longer wording is the same, in percent, rounded down; 0 where it is less than `least`.
    int score(int[] other) {
        int longer = Math.max(asked.length, other.length);
        if (longer == 0) {
            return 0;
        }
        int bound = longer * (WHOLE - least) / WHOLE;
        if (other.length - asked.length > bound || !hasSoManyOfItsWords(other, longer - bound)) {
            return 0;
        }
        int distance = within(other, bound);
        return distance > bound ? 0 : (longer - distance) * WHOLE / longer;
    }

    /// What stays the same has to be there first. Nine candidates of ten go here, at a tenth of the cost.
    private boolean hasSoManyOfItsWords(int[] other, int many) {
        int missing = many;
        for (int at = 0; missing > 0 && other.length - at >= missing; at++) {
            if (Arrays.binarySearch(sorted, other[at]) >= 0) {
                missing--;
            }
        }
        return missing <= 0;
    }

    /// The distance, or something beyond the bound as soon as that is certain. Only the diagonal band that
    /// the bound leaves is looked at.
    private int within(int[] other, int bound) {
        begin(other.length);
        for (int line = 1; line <= asked.length; line++) {
            Arrays.fill(row, 0, other.length + 1, bound + 1);
            int from = Math.max(1, line - bound);
            row[from - 1] = from == 1 ? line : bound + 1;
            int best = row[from - 1];
            for (int at = from; at <= Math.min(other.length, line + bound); at++) {
                int replaced = above[at - 1] + (asked[line - 1] == other[at - 1] ? 0 : 1);
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

    private void begin(int length) {
        if (row.length <= length) {
            above = new int[length + 1];
            row = new int[length + 1];
        }
        for (int at = 0; at <= length; at++) {
            above[at] = at;
        }
    }
}
