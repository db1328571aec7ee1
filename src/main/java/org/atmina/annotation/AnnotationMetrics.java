package org.atmina.annotation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// How many annotations wait for a curator. Counted in the database, so every process says the same.
@ApplicationScoped
class AnnotationMetrics {
    private static final Logger LOG = Logger.getLogger(AnnotationMetrics.class);

    private final AnnotationStore store;
    private final MeterRegistry registry;
    private volatile long pending;

    AnnotationMetrics(AnnotationStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        registry.gauge("atmina.annotations.pending", this, self -> self.pending);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            pending = store.count(AnnotationState.PENDING, null);
        } catch (RuntimeException e) {
            LOG.warnf("event=annotations-not-counted cause=%s", e.getMessage());
        }
    }
}
