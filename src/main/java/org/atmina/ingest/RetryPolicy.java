package org.atmina.ingest;

import java.time.Duration;
import org.atmina.inspect.Inspection;

/// Whether work that did not end well is tried again, and when. Pure.
///
/// @param attempts how often a file is tried at most
/// @param backoff  the wait after the first attempt; each further one is twice as long
record RetryPolicy(int attempts, Duration backoff) {
    private static final int LARGEST_DOUBLING = 10;

    RetryPolicy {
        if (attempts < 1 || backoff.isNegative()) {
            throw new IllegalArgumentException("A file must be tried at least once, and later rather than earlier");
        }
    }

    /// Only what may well end better next time is worth another attempt; a file that takes too long will again.
    boolean triesAgain(Inspection inspection, int attempt) {
        return inspection instanceof Inspection.WorkerLost && hasAttemptsLeft(attempt);
    }

    boolean hasAttemptsLeft(int attempt) {
        return attempt < attempts;
    }

    Duration waitAfter(int attempt) {
        return backoff.multipliedBy(1L << Math.clamp(attempt - 1L, 0, LARGEST_DOUBLING));
    }
}
