package org.atmina.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// How many letters stand where. Counted in the database, so every process says the same.
@ApplicationScoped
class NotificationMetrics {
    private static final Logger LOG = Logger.getLogger(NotificationMetrics.class);

    private final LetterStore letters;
    private final MeterRegistry registry;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();

    NotificationMetrics(LetterStore letters, MeterRegistry registry) {
        this.letters = letters;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        registry.gauge("atmina.letters.queued", counted, all -> all.getOrDefault("queued", 0L));
        registry.gauge("atmina.letters.refused", counted, all -> all.getOrDefault("refused", 0L));
        registry.gauge("atmina.letters.given.up", counted, all -> all.getOrDefault("given-up", 0L));
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            List.of("queued", "refused", "given-up").forEach(state -> counted.put(state, letters.count(state)));
        } catch (RuntimeException e) {
            LOG.warnf("event=letters-not-counted cause=%s", e.getMessage());
        }
    }
}
