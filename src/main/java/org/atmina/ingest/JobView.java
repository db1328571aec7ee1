package org.atmina.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// A job as it is sent.
///
/// @param item    public identifier
/// @param message what became of the file, in the reader's language
/// @param pages   only where one job is asked for
/// @param seconds how long the work took, or has taken so far
record JobView(
        UUID id,
        String item,
        UUID file,
        String fileName,
        int position,
        JobState state,
        @Nullable String outcome,
        String message,
        int pagesDone,
        @Nullable Integer pagesTotal,
        @Nullable String language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PageView> pages,
        int attempts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Double seconds) {
    private static final double MILLIS = 1000.0;

    record PageView(int number, String state, @Nullable String message) {}

    /// What a job does not know itself.
    record Subject(String item, String fileName, int position) {}

    /// A part of many jobs.
    record Listing(long total, int page, int size, List<JobView> jobs) {}

    static JobView of(
            JobRecord job,
            Subject subject,
            @Nullable List<JobRecord.PageResult> pages,
            ReaderLanguages languages,
            Instant now) {
        return new JobView(
                job.id(),
                subject.item(),
                job.file(),
                subject.fileName(),
                subject.position(),
                job.state(),
                job.outcome(),
                JobMessages.of(job, languages),
                job.progress().pagesDone(),
                job.progress().pagesTotal(),
                job.language(),
                pages == null ? null : pages(pages, languages),
                job.progress().attempts(),
                job.times().created(),
                job.times().started(),
                job.times().finished(),
                seconds(job.times().taken(now)));
    }

    private static List<PageView> pages(List<JobRecord.PageResult> pages, ReaderLanguages languages) {
        return pages.stream()
                .map(page -> new PageView(page.number(), page.state(), JobMessages.of(page, languages)))
                .toList();
    }

    private static @Nullable Double seconds(@Nullable Duration taken) {
        return taken == null ? null : taken.toMillis() / MILLIS;
    }
}
