package org.atmina.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atmina.inspect.PageReport;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Progress;

/// Writes the progress of an inspection into its job, and remembers which pages were not read.
final class PageWatch implements Progress {
    private final JobQueue queue;
    private final JobMetrics metrics;
    private final Claim claim;
    private final List<Integer> troubled = new ArrayList<>();
    private long last = System.nanoTime();

    PageWatch(JobQueue queue, JobMetrics metrics, Claim claim) {
        this.queue = queue;
        this.metrics = metrics;
        this.claim = claim;
    }

    @Override
    public void pagesTotal(int total) {
        queue.pagesTotal(claim, total);
    }

    @Override
    public void pageFinished(PageReport page) {
        long now = System.nanoTime();
        var taken = Duration.ofNanos(now - last);
        last = now;
        queue.pageFinished(claim, page, taken);
        metrics.pageRead(page.state(), taken);
        if (page.state() != PageState.READ) {
            troubled.add(page.number());
        }
    }

    /// The pages that were not read, in order.
    List<Integer> troubled() {
        return troubled.stream().sorted().toList();
    }
}
