package org.atmina.iiif.discovery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// How long the stream is, and how much waits to be put into it. Counted in the database, so every process says the
/// same.
@ApplicationScoped
class DiscoveryMetrics {
    private static final Logger LOG = Logger.getLogger(DiscoveryMetrics.class);

    private final Notes notes;
    private final Activities activities;
    private final MeterRegistry registry;
    private volatile long waiting;
    private volatile long announced;

    DiscoveryMetrics(Notes notes, Activities activities, MeterRegistry registry) {
        this.notes = notes;
        this.activities = activities;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        registry.gauge("atmina.discovery.waiting", this, self -> self.waiting);
        registry.gauge("atmina.discovery.announced", this, self -> self.announced);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            waiting = notes.waiting();
            announced = activities.count();
        } catch (RuntimeException e) {
            LOG.warnf("event=announcements-not-counted cause=%s", e.getMessage());
        }
    }
}
