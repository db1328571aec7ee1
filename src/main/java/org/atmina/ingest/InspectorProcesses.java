package org.atmina.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Inspector;
import org.atmina.inspect.Progress;
import org.atmina.inspect.pool.InspectorPool;
import org.atmina.inspect.pool.PoolSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The processes that look into files; started when the first file comes, or by who knows that files will come.
@ApplicationScoped
class InspectorProcesses implements Inspector {
    private static final Logger LOG = Logger.getLogger(InspectorProcesses.class);

    private final PoolSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable InspectorPool pool;

    InspectorProcesses(IngestSettings settings) {
        var standard =
                PoolSettings.of(settings.workerClasspath().toAbsolutePath()).withLog(LOG::debug);
        this.settings = settings.workers().isPresent()
                ? standard.withWorkers(settings.workers().getAsInt())
                : standard;
    }

    /// How many files are inspected at once.
    int count() {
        return settings.workers();
    }

    void start() {
        pool();
    }

    @Override
    public Inspection inspect(InspectionRequest request, Progress progress) {
        return pool().inspect(request, progress);
    }

    private InspectorPool pool() {
        lock.lock();
        try {
            var running = pool;
            if (running == null) {
                running = new InspectorPool(settings);
                pool = running;
                LOG.infof(
                        "event=inspectors-started count=%d folder=%s", settings.workers(), settings.classPathFolder());
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    @PreDestroy
    void close() {
        lock.lock();
        try {
            if (pool != null) {
                pool.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
