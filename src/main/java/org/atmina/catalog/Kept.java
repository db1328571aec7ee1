package org.atmina.catalog;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// What a process keeps of the database in memory, so that whoever asks never waits for the database. Each
/// process looks from time to time whether any process has changed it. While it reads, and where it cannot,
/// it goes on with what it has.
///
/// @param <T> what is kept; not changed once it is read
public final class Kept<T> {
    private static final Logger LOG = Logger.getLogger(Kept.class);

    /// What changes without a pause must not keep a process busy: it rests so many times as long as it read.
    private static final int REST = 20;

    private final String name;
    private final Supplier<String> version;
    private final Supplier<T> reading;
    private volatile State<T> state;

    /// @param name in the log
    /// @param version another one after each change; quick to tell, and never empty
    /// @param empty what there is until it has been read for the first time
    public Kept(String name, T empty, Supplier<String> version, Supplier<T> reading) {
        this.name = name;
        this.version = version;
        this.reading = reading;
        this.state = new State<>(empty, "", 0);
    }

    private record State<T>(T kept, String version, long notBefore) {}

    public T now() {
        return state.kept();
    }

    /// Reads it again if it has changed and was not just read.
    public synchronized void refresh() {
        try {
            readIfChanged();
        } catch (RuntimeException e) {
            LOG.warnf("event=not-read-again what=%s reason=%s", name, e);
        }
    }

    /// Reads it again in any case.
    public synchronized void readAgain() {
        state = new State<>(state.kept(), "", 0);
        refresh();
    }

    private void readIfChanged() {
        var known = state;
        if (System.nanoTime() - known.notBefore() < 0 && !known.version().isEmpty()) {
            return;
        }
        var present = version.get();
        if (present.equals(known.version())) {
            return;
        }
        long start = System.nanoTime();
        var read = reading.get();
        long took = System.nanoTime() - start;
        state = new State<>(read, present, System.nanoTime() + took * REST);
        LOG.debugf(
                "event=read-again what=%s millis=%d",
                name, Duration.ofNanos(took).toMillis());
    }
}
