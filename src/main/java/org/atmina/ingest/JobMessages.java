package org.atmina.ingest;

import java.util.HashMap;
import java.util.Map;
import org.atmina.language.Messages;
import org.atmina.language.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/// Says in the reader's language what became of a file or a page. Pure.
final class JobMessages {
    private static final String OUTCOME = "outcome.";
    private static final String JOB = "job.";
    private static final String PAGE_NUMBERS = "pageNumbers";

    private JobMessages() {}

    static String of(JobRecord job, ReaderLanguages languages) {
        if (!job.state().isOver()) {
            return Messages.in(languages, JOB + job.state().slug(), progress(job.progress()));
        }
        var reason = String.valueOf(job.facts().getOrDefault(JobOutcome.REASON, job.outcome()));
        var sentence = Messages.in(languages, OUTCOME + reason, job.facts());
        var troubled = String.valueOf(job.facts().getOrDefault(PAGE_NUMBERS, ""));
        return troubled.isEmpty()
                ? sentence
                : sentence + " " + Messages.in(languages, "job.pages-to-look-at", job.facts());
    }

    /// Nothing for a page that was read, which needs no words.
    static @Nullable String of(JobRecord.PageResult page, ReaderLanguages languages) {
        return page.reason() == null ? null : Messages.in(languages, OUTCOME + page.reason(), Map.of());
    }

    private static Map<String, Object> progress(JobRecord.Progress progress) {
        var facts = new HashMap<String, Object>();
        facts.put("done", progress.pagesDone());
        facts.put("total", progress.pagesTotal() == null ? 0 : progress.pagesTotal());
        return facts;
    }
}
