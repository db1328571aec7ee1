package org.atmina.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.FileRecord;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.Summary;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes a claimed job to its end, or back into the queue.
@ApplicationScoped
class JobWork {
    private static final Logger LOG = Logger.getLogger(JobWork.class);

    private final Ingestion ingestion;
    private final ServedPages pages;
    private final Registrations registrations;
    private final JobQueue queue;
    private final JobMetrics metrics;
    private final RetryPolicy policy;

    JobWork(
            Ingestion ingestion,
            ServedPages pages,
            Registrations registrations,
            JobQueue queue,
            JobMetrics metrics,
            IngestSettings settings) {
        this.ingestion = ingestion;
        this.pages = pages;
        this.registrations = registrations;
        this.queue = queue;
        this.metrics = metrics;
        this.policy = new RetryPolicy(settings.attempts(), settings.backoff());
    }

    /// Whatever happens is an end of this attempt: nothing is thrown.
    void run(Claim claim) {
        LOG.infof("event=job-claimed job=%s file=%s attempt=%d", claim.job(), claim.file(), claim.attempt());
        try {
            if (claim.attempt() > policy.attempts()) {
                var file = registrations.file(claim.file());
                end(claim, file, ingestion.keep(file), JobOutcome.workerLost(), null);
            } else {
                work(claim);
            }
        } catch (LeaseLost e) {
            LOG.warnf("event=job-lost job=%s token=%d", claim.job(), claim.token());
        } catch (RuntimeException e) {
            broken(claim, e);
        }
    }

    private void work(Claim claim) {
        var file = registrations.file(claim.file());
        var vaultPath = ingestion.keep(file);
        var watch = new PageWatch(queue, metrics, claim);
        var look = ingestion.lookInto(file, watch);
        try {
            conclude(claim, file, vaultPath, look, watch.troubled());
        } finally {
            ingestion.discard(look);
        }
    }

    private void conclude(Claim claim, FileRecord file, String vaultPath, Ingestion.Look look, List<Integer> troubled) {
        var inspection = look.inspection();
        if (inspection instanceof Inspection.Cancelled) {
            giveBack(claim);
        } else if (policy.triesAgain(inspection, claim.attempt())) {
            tryAgain(claim, inspection.state());
        } else {
            var outcome = JobOutcome.of(inspection, troubled);
            if (summary(inspection) == null) {
                end(claim, file, vaultPath, outcome, null);
            } else {
                ingestion.keepFindings(file, look.folder());
                end(claim, file, vaultPath, outcome, new Found(look, pages.keep(file, look.folder())));
            }
        }
    }

    /// What a look into a file came to, and the images that were kept of it.
    record Found(Ingestion.Look look, ServedPages.Kept images) {}

    static @Nullable Summary summary(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Readable readable -> readable.summary();
            case Inspection.NeedsReview review -> review.summary();
            case Inspection.Unread _ -> null;
        };
    }

    private void end(Claim claim, FileRecord file, String vaultPath, JobOutcome outcome, @Nullable Found found) {
        registrations.end(claim, file, vaultPath, outcome, found);
        ingestion.tidy(file.id());
        metrics.jobEnded(outcome);
        LOG.infof(
                "event=job-ended job=%s file=%s state=%s outcome=%s",
                claim.job(), claim.file(), outcome.state().slug(), outcome.slug());
    }

    private void tryAgain(Claim claim, String cause) {
        var wait = policy.waitAfter(claim.attempt());
        queue.tryAgain(claim, wait);
        LOG.warnf(
                "event=job-tried-again job=%s attempt=%d cause=%s wait=%s", claim.job(), claim.attempt(), cause, wait);
    }

    private void giveBack(Claim claim) {
        Thread.interrupted(); // the database is not to be interrupted
        queue.release(claim);
        LOG.infof("event=job-released job=%s", claim.job());
    }

    /// Not the file's fault, as far as we can tell. The bytes stay where they are, in scratch or in the vault.
    private void broken(Claim claim, RuntimeException cause) {
        var incident = UUID.randomUUID().toString();
        LOG.errorf(cause, "event=job-broken job=%s attempt=%d incident=%s", claim.job(), claim.attempt(), incident);
        try {
            if (Thread.currentThread().isInterrupted()) {
                giveBack(claim);
            } else if (policy.hasAttemptsLeft(claim.attempt())) {
                tryAgain(claim, JobOutcome.INTERNAL_ERROR);
            } else {
                var outcome = JobOutcome.internalError(incident);
                registrations.endWithoutFile(claim, outcome);
                metrics.jobEnded(outcome);
            }
        } catch (RuntimeException e) {
            // The database is away too: the lease runs out, and the job is claimed again.
            LOG.errorf("event=job-left job=%s cause=%s", claim.job(), e.getMessage());
        }
    }
}
