package org.atmina.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.atmina.catalog.image.PageImageRequests;
import org.jboss.logging.Logger;

/// How many files wait for their images, and how many images were made here.
@ApplicationScoped
class ImageMetrics {
    private static final Logger LOG = Logger.getLogger(ImageMetrics.class);

    private final PageImageRequests requests;
    private final MeterRegistry registry;
    private volatile PageImageRequests.Standing standing = new PageImageRequests.Standing(0, 0);

    ImageMetrics(PageImageRequests requests, MeterRegistry registry) {
        this.requests = requests;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        registry.gauge("atmina.page.images.waiting", this, self -> self.standing.waiting());
        registry.gauge("atmina.page.images.failed", this, self -> self.standing.failed());
        made(0);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            standing = requests.standing();
        } catch (RuntimeException e) {
            LOG.warnf("event=image-requests-not-counted cause=%s", e.getMessage());
        }
    }

    void made(int pages) {
        registry.counter("atmina.page.images.made").increment(pages);
    }
}
