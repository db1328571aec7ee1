package org.atmina.inspect.worker.tool;

import java.time.Duration;

/// Wall time that several steps share.
public record Budget(long deadlineNanos) {
    public static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }
}
