package org.atmina.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.atmina.stack.Progress;

/// Says what is being done, each line with the seconds since the start.
final class Steps implements Progress {
    private final PrintStream out;
    private final Instant start = Instant.now();

    Steps(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        out.printf("[%6.1f s] %s%n", seconds(), line);
        out.flush();
    }

    double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
