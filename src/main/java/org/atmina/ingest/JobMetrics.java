package org.atmina.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.atmina.inspect.PageState;
import org.jboss.logging.Logger;

/// Numbers for whoever runs the archive. Those about all jobs are counted in the database every few seconds, so every
/// process says the same.
@ApplicationScoped
class JobMetrics {
    private static final Logger LOG = Logger.getLogger(JobMetrics.class);

    private final Jobs jobs;
    private final MeterRegistry registry;
    private volatile Map<JobState, Long> counts = Map.of();
    private volatile Duration longestWait = Duration.ZERO;

    JobMetrics(Jobs jobs, MeterRegistry registry) {
        this.jobs = jobs;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        for (JobState state : new JobState[] {JobState.QUEUED, JobState.RUNNING, JobState.FAILED}) {
            registry.gauge("atmina.jobs." + state.slug(), this, self -> self.counts.getOrDefault(state, 0L));
        }
        registry.gauge("atmina.jobs.oldest.queued.seconds", this, self -> self.longestWait.toMillis() / 1000.0);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            counts = jobs.counts();
            longestWait = jobs.longestWait();
        } catch (RuntimeException e) {
            LOG.warnf("event=jobs-not-counted cause=%s", e.getMessage());
        }
    }

    void jobEnded(JobOutcome outcome) {
        registry.counter("atmina.jobs.ended", "state", outcome.state().slug(), "outcome", outcome.slug())
                .increment();
    }

    void pageRead(PageState state, Duration taken) {
        registry.timer("atmina.pages.read", "state", state.slug()).record(taken);
    }
}
