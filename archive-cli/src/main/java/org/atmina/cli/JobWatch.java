package org.atmina.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Waits for jobs and tells how many pages are done.
final class JobWatch {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final ArchiveClient client;

    JobWatch(ArchiveClient client) {
        this.client = client;
    }

    /// Pages done of pages known so far; a file whose pages are not counted yet is one page.
    @FunctionalInterface
    interface Listener {
        void pages(int done, int total);
    }

    /// The jobs as they ended, in the order given.
    List<Job> await(List<String> ids, Listener listener) {
        Map<String, Job> jobs = new LinkedHashMap<>();
        ids.forEach(id -> jobs.put(id, Job.of(client.job(id))));
        while (true) {
            tell(jobs, listener);
            if (jobs.values().stream().allMatch(Job::finished)) {
                return ids.stream().map(jobs::get).toList();
            }
            Pause.of(PAUSE);
            jobs.replaceAll((id, job) -> job.finished() ? job : Job.of(client.job(id)));
        }
    }

    private static void tell(Map<String, Job> jobs, Listener listener) {
        int total = jobs.values().stream().mapToInt(JobWatch::pages).sum();
        int done = jobs.values().stream()
                .mapToInt(job -> job.finished() ? pages(job) : job.pagesDone())
                .sum();
        listener.pages(done, total);
    }

    private static int pages(Job job) {
        return Math.max(1, job.pagesTotal());
    }
}
