package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.FileState;
import org.atmina.catalog.image.PageImageRequests;
import org.atmina.inspect.Inspection;
import org.jboss.logging.Logger;

/// Makes the images of files again from their originals in the vault, for whoever has asked for them. No page is read
/// for that.
@ApplicationScoped
class ImageWork {
    private static final Logger LOG = Logger.getLogger(ImageWork.class);
    private static final Duration MARGIN = Duration.ofMinutes(15);

    private final PageImageRequests requests;
    private final Registrations registrations;
    private final Ingestion ingestion;
    private final ServedPages pages;
    private final ImageMetrics metrics;
    private final Duration lease;
    private final Duration backoff;

    ImageWork(
            PageImageRequests requests,
            Registrations registrations,
            Ingestion ingestion,
            ServedPages pages,
            ImageMetrics metrics,
            IngestSettings settings) {
        this.requests = requests;
        this.registrations = registrations;
        this.ingestion = ingestion;
        this.pages = pages;
        this.metrics = metrics;
        this.lease = settings.maxFileTime().plus(MARGIN);
        this.backoff = settings.backoff();
    }

    /// @return false when nothing waits
    boolean next() {
        var taken = requests.take(lease);
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(PageImageRequests.Taken taken) {
        try {
            var file = registrations.file(taken.file());
            if (file.standing().state() == FileState.STORED && file.content().vaultPath() != null) {
                draw(file, taken);
            } else {
                requests.done(file.id());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "event=images-broken file=%s attempt=%d", taken.file(), taken.attempt());
            failed(taken, "internal-error");
        }
    }

    private void draw(FileRecord file, PageImageRequests.Taken taken) {
        var look = ingestion.draw(file);
        try {
            switch (look.inspection()) {
                case Inspection.Readable _, Inspection.NeedsReview _ -> keep(file, taken, look);
                case Inspection.WorkerLost lost -> failed(taken, lost.reason().slug());
                case Inspection.Unequipped unequipped ->
                    failed(taken, unequipped.reason().slug());
                case Inspection.Cancelled cancelled ->
                    failed(taken, cancelled.reason().slug());
                case Inspection.Unread none -> {
                    LOG.infof("event=no-images-to-make file=%s state=%s", file.id(), none.state());
                    requests.done(file.id());
                }
            }
        } finally {
            ingestion.discard(look);
            ingestion.tidy(file.id());
        }
    }

    /// Fewer pages than there were is no success: what is served stays as it is, and this is tried again.
    private void keep(FileRecord file, PageImageRequests.Taken taken, Ingestion.Look look) {
        var kept = pages.keep(file, look.folder());
        if (registrations.images(file, kept)) {
            metrics.made(kept.images().size());
            LOG.infof(
                    "event=images-made file=%s pages=%d",
                    file.id(), kept.images().size());
        } else {
            failed(taken, "pages-missing");
        }
    }

    private void failed(PageImageRequests.Taken taken, String reason) {
        LOG.warnf("event=images-not-made file=%s attempt=%d reason=%s", taken.file(), taken.attempt(), reason);
        requests.failed(taken.file(), reason, backoff.multipliedBy(1L << taken.attempt()));
    }
}
