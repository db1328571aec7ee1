package org.atmina.inspect.pool;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Inspector;
import org.atmina.inspect.Progress;
import org.atmina.inspect.Reason;

/// A fixed number of worker processes, each with one file at a time.
///
/// A worker that dies, hangs or has had its share of files is ended with everything it started, and the
/// next one is ready already: one spare worker waits beside those that work. When all workers are busy
/// a caller waits its turn; that time is not counted against the limits of its file.
public final class InspectorPool implements Inspector, AutoCloseable {
    private final PoolSettings settings;
    private final Path scratch;
    private final SpareWorker spare;
    private final BlockingQueue<WorkerSlot> free;
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean closed = new AtomicBoolean();

    public InspectorPool(PoolSettings settings) {
        this.settings = settings;
        this.scratch = TemporaryFolder.create();
        this.spare = new SpareWorker(settings, scratch);
        this.free = new ArrayBlockingQueue<>(settings.workers());
        for (int i = 0; i < settings.workers(); i++) {
            var slot = new WorkerSlot(settings, spare);
            free.add(slot);
            prepare(slot);
        }
    }

    @Override
    public Inspection inspect(InspectionRequest request, Progress progress) {
        WorkerSlot slot;
        try {
            slot = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Inspection.Cancelled(Reason.CALLER_INTERRUPTED, Map.of());
        }
        try {
            return inspectIn(slot, request, progress);
        } finally {
            prepare(slot);
            free.add(slot);
        }
    }

    private Inspection inspectIn(WorkerSlot slot, InspectionRequest request, Progress progress) {
        if (closed.get()) {
            return new Inspection.WorkerLost(Reason.WORKER_NOT_STARTED, Map.of("cause", "pool closed"));
        }
        return slot.inspect(request, progress);
    }

    /// How many processes are alive and ready, for health checks.
    public int readyWorkers() {
        return (int) free.stream().filter(WorkerSlot::ready).count();
    }

    boolean spareReady() {
        return spare.ready();
    }

    /// The settings it was made with.
    public PoolSettings settings() {
        return settings;
    }

    private void prepare(WorkerSlot slot) {
        try {
            starters.execute(slot::prepare);
        } catch (RejectedExecutionException e) {
            slot.close();
        }
    }

    /// Ends all workers that are not busy at once, and busy ones as soon as their file is done.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            starters.shutdown();
            free.forEach(WorkerSlot::close);
            spare.close();
            if (free.size() == settings.workers()) {
                TemporaryFolder.delete(scratch, settings.log());
            }
        }
    }
}
