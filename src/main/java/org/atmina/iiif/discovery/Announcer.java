package org.atmina.iiif.discovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Keeps announcements going in processes that work (not in those that only answer readers). Each minute it also looks
/// for what nobody has noted: an embargo that has ended, a change by hand, an archive that is older than its stream.
@ApplicationScoped
class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);
    private static final int SECONDS = 300;

    private final Announcing announcing;
    private final Clock clock;
    private final boolean works;
    private Instant nextSweep = Instant.MIN;

    Announcer(
            Announcing announcing,
            Clock clock,
            @ConfigProperty(name = "atmina.role", defaultValue = "all") String role) {
        this.announcing = announcing;
        this.clock = clock;
        this.works = !role.equalsIgnoreCase("web");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (!works) {
            return;
        }
        try {
            sweepWhenItIsTime();
            while (alone(announcing::follow)) {
                LOG.debug("event=changes-announced");
            }
        } catch (RuntimeException e) {
            LOG.warnf("event=changes-not-announced reason=%s", e);
        }
    }

    private void sweepWhenItIsTime() {
        var now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return;
        }
        sweep();
        nextSweep = now.plus(BETWEEN_SWEEPS);
    }

    /// Brings the stream to what is true at this moment.
    void sweep() {
        while (alone(announcing::sweepItems)) {
            LOG.debug("event=strayed-items-announced");
        }
        alone(() -> {
            announcing.sweepCollections();
            return false;
        });
    }

    private static boolean alone(BooleanSupplier step) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(step::getAsBoolean);
    }
}
