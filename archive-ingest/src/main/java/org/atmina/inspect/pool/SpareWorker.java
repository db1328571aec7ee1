package org.atmina.inspect.pool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One worker that is ready and has nothing to do, so that nobody waits for a start when another one falls.
final class SpareWorker implements AutoCloseable {
    private final PoolSettings settings;
    private final Path scratch;
    private final AtomicReference<@Nullable WorkerProcess> spare = new AtomicReference<>();
    private final ReentrantLock filling = new ReentrantLock();
    private volatile boolean closed;

    SpareWorker(PoolSettings settings, Path scratch) {
        this.settings = settings;
        this.scratch = scratch;
    }

    boolean ready() {
        var waiting = spare.get();
        return waiting != null && waiting.alive();
    }

    /// The spare worker, or one that has to be started first.
    WorkerProcess take() throws IOException {
        var waiting = spare.getAndSet(null);
        if (waiting != null && waiting.alive()) {
            return waiting;
        }
        end(waiting);
        return WorkerProcess.start(settings, scratch);
    }

    /// Starts the next spare, unless there is one or somebody is at it.
    void fill() throws IOException {
        if (!filling.tryLock()) {
            return;
        }
        try {
            if (!closed && !ready()) {
                end(spare.getAndSet(WorkerProcess.start(settings, scratch)));
            }
        } finally {
            filling.unlock();
        }
    }

    private static void end(@Nullable WorkerProcess worker) {
        if (worker != null) {
            worker.close();
        }
    }

    /// Waits for a start that is under way, so that nothing is left behind.
    @Override
    public void close() {
        closed = true;
        filling.lock();
        try {
            end(spare.getAndSet(null));
        } finally {
            filling.unlock();
        }
    }
}
