package org.atmina.inspect.pool;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Progress;
import org.atmina.inspect.Reason;
import org.jspecify.annotations.Nullable;

/// The place of one worker in the pool. Its process changes, the place stays.
final class WorkerSlot implements AutoCloseable {
    private final PoolSettings settings;
    private final SpareWorker spare;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WorkerProcess worker;
    private volatile boolean ready;
    private volatile boolean closed;

    WorkerSlot(PoolSettings settings, SpareWorker spare) {
        this.settings = settings;
        this.spare = spare;
    }

    boolean ready() {
        return ready;
    }

    /// Sees to it that a fresh enough worker waits here, so that the next file need not wait for a start.
    void prepare() {
        lock.lock();
        try {
            usable();
        } catch (IOException e) {
            settings.log().accept("event=worker-not-started cause=" + e.getMessage());
        } finally {
            lock.unlock();
        }
        fillSpare();
    }

    private void fillSpare() {
        try {
            spare.fill();
        } catch (IOException e) {
            settings.log().accept("event=spare-worker-not-started cause=" + e.getMessage());
        }
    }

    Inspection inspect(InspectionRequest request, Progress progress) {
        lock.lock();
        try {
            var inspection = new Conversation(usable(), request, progress).hold();
            retireAfter(inspection);
            return inspection;
        } catch (IOException e) {
            return new Inspection.WorkerLost(
                    Reason.WORKER_NOT_STARTED, Map.of("cause", String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            end(); // the caller's progress threw: its problem, but the worker is in the middle of a file
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private WorkerProcess usable() throws IOException {
        var current = worker;
        if (current != null && current.alive()) {
            return current;
        }
        end();
        if (closed) {
            throw new IOException("the pool is closed");
        }
        var fresh = spare.take();
        worker = fresh;
        ready = true;
        return fresh;
    }

    private void retireAfter(Inspection inspection) {
        var current = worker;
        boolean interrupted = inspection instanceof Inspection.TimedOut
                || inspection instanceof Inspection.WorkerLost
                || inspection instanceof Inspection.Cancelled;
        if (current != null && (interrupted || current.files() >= settings.filesPerWorker())) {
            end();
        }
    }

    private void end() {
        ready = false;
        var current = worker;
        worker = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
    }
}
