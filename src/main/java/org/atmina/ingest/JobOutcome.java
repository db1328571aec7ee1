package org.atmina.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Summary;

/// What the work on a file came to: its state, the slug of the outcome, and the facts that its sentence needs.
/// The fact `reason` chooses the sentence `outcome.<reason>`.
record JobOutcome(JobState state, String slug, Map<String, Object> facts) {
    static final String REASON = "reason";
    static final String READABLE = "readable";
    /// The process of the archive itself died while it had this file, again and again.
    static final String SERVICE_DIED = "service-died";
    /// Something broke that is no fault of the file.
    static final String INTERNAL_ERROR = "internal-error";

    private static final int NAMED_PAGES = 20;

    JobOutcome {
        facts = Map.copyOf(facts);
    }

    /// @param troubled the numbers of the pages that were not read, in order
    static JobOutcome of(Inspection inspection, List<Integer> troubled) {
        return switch (inspection) {
            case Inspection.Readable(var summary) -> read(inspection.state(), READABLE, summary, troubled);
            case Inspection.NeedsReview(var reason, var summary) ->
                read(inspection.state(), reason.slug(), summary, troubled);
            case Inspection.Unread unread -> {
                var facts = new LinkedHashMap<String, Object>(unread.facts());
                facts.put(REASON, unread.reason().slug());
                yield new JobOutcome(JobState.FAILED, inspection.state(), facts);
            }
        };
    }

    static JobOutcome workerLost() {
        return new JobOutcome(JobState.FAILED, "worker-lost", Map.of(REASON, SERVICE_DIED));
    }

    static JobOutcome internalError(String incident) {
        return new JobOutcome(JobState.FAILED, INTERNAL_ERROR, Map.of(REASON, INTERNAL_ERROR, "incident", incident));
    }

    private static JobOutcome read(String slug, String reason, Summary summary, List<Integer> troubled) {
        var extent = summary.extent();
        long unread = extent.pageStates().entrySet().stream()
                .filter(entry -> entry.getKey() != PageState.READ)
                .mapToLong(Map.Entry::getValue)
                .sum();
        var facts = new LinkedHashMap<String, Object>();
        facts.put(REASON, reason);
        facts.put("mediaType", summary.type().mediaType());
        facts.put("pages", extent.pages());
        facts.put("characters", extent.characters());
        facts.put("unreadPages", unread);
        facts.put("pageNumbers", names(troubled));
        if (summary.type().charset() != null) {
            facts.put("charset", summary.type().charset());
        }
        boolean complete = slug.equals(READABLE) && unread == 0;
        return new JobOutcome(complete ? JobState.COMPLETED : JobState.COMPLETED_WITH_ERRORS, slug, facts);
    }

    private static String names(List<Integer> pages) {
        var names = pages.stream().limit(NAMED_PAGES).map(String::valueOf).collect(Collectors.joining(", "));
        return pages.size() > NAMED_PAGES ? names + " …" : names;
    }
}
