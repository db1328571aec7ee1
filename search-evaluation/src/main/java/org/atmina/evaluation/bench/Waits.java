package org.atmina.evaluation.bench;

import java.util.Arrays;

/// How long readers waited, in milliseconds.
public record Waits(int count, double p50, double p95, double p99) {
    private static final double NANOS = 1e6;

    /// Nearest rank: so many of a hundred waited no longer than that.
    static Waits of(long[] nanos) {
        if (nanos.length == 0) {
            return new Waits(0, 0, 0, 0);
        }
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Waits(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS;
    }
}
