package org.atmina.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.atmina.search.index.IndexQueue.Backlog;
import org.jspecify.annotations.Nullable;

/// How far the index is behind what is committed, asked of the database when somebody looks.
@ApplicationScoped
class IndexMetrics {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final IndexQueue queue;
    private final MeterRegistry registry;
    private final Clock clock;
    private @Nullable Backlog last;
    private Instant at = Instant.EPOCH;

    IndexMetrics(IndexQueue queue, MeterRegistry registry, Clock clock) {
        this.queue = queue;
        this.registry = registry;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        TimeGauge.builder("atmina.index.lag", this, TimeUnit.SECONDS, metrics -> metrics.read(Backlog::lag))
                .description("Age of the oldest change that is not in the index")
                .register(registry);
        registry.gauge("atmina.index.waiting", this, metrics -> metrics.read(Backlog::waiting));
        registry.gauge("atmina.index.failed", this, metrics -> metrics.read(Backlog::failed));
    }

    /// Not a number while the database is away.
    private synchronized double read(ToDoubleFunction<Backlog> part) {
        try {
            if (last == null || Duration.between(at, clock.instant()).compareTo(FRESH) > 0) {
                last = queue.backlog();
                at = clock.instant();
            }
            return part.applyAsDouble(last);
        } catch (IllegalStateException e) {
            return Double.NaN;
        }
    }
}
