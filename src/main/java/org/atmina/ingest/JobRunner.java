package org.atmina.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.atmina.storage.Scratch;
import org.jboss.logging.Logger;

/// Keeps a worker process busy: as many jobs at once as there are inspecting processes, each held by a lease that is
/// renewed while the work goes on. Told to stop, it takes no more jobs and gives back what does not end in time.
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration LEFTOVER = Duration.ofDays(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final int RENEWALS_PER_LEASE = 4;

    private final ProcessSettings process;
    private final IngestSettings settings;
    private final JobQueue queue;
    private final JobWork work;
    private final InspectorProcesses inspectors;
    private final Registrations registrations;
    private final Scratch scratch;
    private final Clock clock;

    private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private final Map<Claim, Thread> held = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("job-", 1).factory());
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-heartbeat").daemon().factory());

    JobRunner(
            ProcessSettings process,
            IngestSettings settings,
            JobQueue queue,
            JobWork work,
            InspectorProcesses inspectors,
            Registrations registrations,
            Scratch scratch,
            Clock clock) {
        this.process = process;
        this.settings = settings;
        this.queue = queue;
        this.work = work;
        this.inspectors = inspectors;
        this.registrations = registrations;
        this.scratch = scratch;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!process.role().works()) {
            return;
        }
        int swept = scratch.sweep(clock.instant().minus(LEFTOVER), registrations::isWaiting);
        LOG.infof("event=worker-started owner=%s files-at-once=%d swept=%d", owner, inspectors.count(), swept);
        inspectors.start();
        for (int i = 0; i < inspectors.count(); i++) {
            threads.submit(this::workUntilStopped);
        }
        long pause = settings.lease().dividedBy(RENEWALS_PER_LEASE).toMillis();
        heartbeat.scheduleAtFixedRate(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void workUntilStopped() {
        var pause = Duration.ZERO;
        while (!stoppedWithin(pause)) {
            pause = workOnce();
        }
    }

    /// @return how long to wait before looking again
    private Duration workOnce() {
        try {
            Optional<Claim> claim = queue.claim(owner, settings.lease());
            claim.ifPresent(this::hold);
            return claim.isPresent() ? Duration.ZERO : settings.pollInterval();
        } catch (RuntimeException e) {
            LOG.warnf("event=no-claim cause=%s", e.getMessage());
            return AFTER_TROUBLE;
        }
    }

    private void hold(Claim claim) {
        held.put(claim, Thread.currentThread());
        try {
            work.run(claim);
        } finally {
            held.remove(claim);
            Thread.interrupted(); // an interruption was about this job only
        }
    }

    private void renew() {
        held.forEach((claim, thread) -> {
            try {
                if (!queue.extend(claim, settings.lease()) && held.containsKey(claim)) {
                    LOG.warnf("event=lease-lost job=%s", claim.job());
                    thread.interrupt();
                }
            } catch (RuntimeException e) {
                LOG.warnf("event=lease-not-renewed job=%s cause=%s", claim.job(), e.getMessage());
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (!process.role().works()) {
            return;
        }
        stopping.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(settings.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        heartbeat.shutdownNow();
        LOG.infof("event=worker-stopped owner=%s unfinished=%d", owner, held.size());
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return stopping.getCount() == 0;
        }
    }
}
