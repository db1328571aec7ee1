package org.atmina.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atmina.catalog.image.PageImages;
import org.atmina.storage.Derivatives;
import org.jboss.logging.Logger;

/// Sees to the images of pages in processes that work: makes those that are asked for, one file at a time, and clears
/// away those that were replaced.
@ApplicationScoped
class ImageRunner {
    private static final Logger LOG = Logger.getLogger(ImageRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration STILL_READ = Duration.ofHours(1);
    private static final int FOLDERS = 256;

    private final ProcessSettings process;
    private final ImageWork work;
    private final PageImages images;
    private final Derivatives derivatives;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int folder;

    ImageRunner(ProcessSettings process, ImageWork work, PageImages images, Derivatives derivatives, Clock clock) {
        this.process = process;
        this.work = work;
        this.images = images;
        this.derivatives = derivatives;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (process.role().works()) {
            Thread.ofPlatform().daemon().name("page-images").start(this::workUntilStopped);
        }
    }

    private void workUntilStopped() {
        boolean found = false;
        while (!stopped(found ? Duration.ZERO : PAUSE)) {
            try {
                found = work.next();
            } catch (RuntimeException e) {
                found = false;
                LOG.warnf("event=no-image-request-taken cause=%s", e.getMessage());
            }
        }
    }

    private boolean stopped(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /// One folder after the other, all of them within a day.
    @Scheduled(every = "5m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (process.role().works()) {
            int swept = sweep(folder++ % FOLDERS);
            if (swept > 0) {
                LOG.infof("event=old-images-deleted files=%d", swept);
            }
        }
    }

    int sweep(int number) {
        var before = clock.instant().minus(STILL_READ);
        return derivatives.sweep(number, before, ids -> wanted(ids, before));
    }

    private Map<UUID, Set<String>> wanted(Set<UUID> ids, Instant before) {
        var served = ids.isEmpty() ? Map.<UUID, PageImages.Standing>of() : images.standing(ids);
        var wanted = new HashMap<UUID, Set<String>>();
        for (var id : ids) {
            var standing = served.get(id);
            if (standing == null) {
                wanted.put(id, Set.of());
            } else if (standing.since().isBefore(before)) {
                wanted.put(id, Set.of(standing.version()));
            }
        }
        return wanted;
    }
}
