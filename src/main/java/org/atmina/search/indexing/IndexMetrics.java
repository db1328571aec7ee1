package org.atmina.search.indexing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atmina.search.indexing.IndexQueue.Backlog;

/// How far the index is behind what is committed. The database is asked now and then and not by who looks: a scrape
/// must not wait for it.
@ApplicationScoped
class IndexMetrics {
    /// What is said while the database is away: not a number.
    private static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN, Double.NaN);

    private final IndexQueue queue;
    private final MeterRegistry registry;
    private final List<Meter> meters = new ArrayList<>();
    private volatile Backlog last = UNKNOWN;

    IndexMetrics(IndexQueue queue, MeterRegistry registry) {
        this.queue = queue;
        this.registry = registry;
    }

    void begin(@Observes StartupEvent event) {
        meters.add(TimeGauge.builder("atmina.index.lag", this, TimeUnit.SECONDS, metrics -> metrics.last.lag())
                .description("Age of the oldest change that is not in the index")
                .register(registry));
        meters.add(Gauge.builder("atmina.index.waiting", this, metrics -> metrics.last.waiting())
                .description("Changes that are not in the index")
                .register(registry));
        meters.add(Gauge.builder("atmina.index.failed", this, metrics -> metrics.last.failed())
                .description("Items that were set aside because they cannot be indexed")
                .register(registry));
    }

    /// The registry outlives this; left there, a meter would tell of an archive that is no more.
    void finish(@Observes ShutdownEvent event) {
        meters.forEach(registry::remove);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            last = queue.backlog();
        } catch (IllegalStateException e) {
            last = UNKNOWN;
        }
    }
}
