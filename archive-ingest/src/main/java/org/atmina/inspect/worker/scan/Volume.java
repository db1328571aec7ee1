package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary;
import org.atmina.inspect.Summary.Extent;
import org.atmina.inspect.Summary.FileType;
import org.atmina.inspect.Summary.Language;
import org.atmina.inspect.Summary.Layout;
import org.atmina.inspect.Summary.Properties;
import org.atmina.inspect.worker.Answers;
import org.atmina.inspect.worker.OutputFolder;
import org.jspecify.annotations.Nullable;

/// The pages of one file on their way. Only a handful of them is in memory at any time.
public final class Volume {
    private static final Set<Reason> EQUIPMENT =
            EnumSet.of(Reason.OCR_TOOL_MISSING, Reason.IMAGE_TOOL_MISSING, Reason.PDF_TOOL_MISSING);

    private final PageWork work;
    private final OutputFolder folder;
    private final Answers answers;
    private final ExecutorService seats;
    private final Semaphore places;
    private final int capacity;
    private final Map<PageState, Integer> states = new EnumMap<>(PageState.class);
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private int pages;
    private int segments;
    private long characters;
    private @Nullable IOException trouble;

    Volume(PageWork work, OutputFolder folder, Answers answers, ExecutorService seats, int count) {
        this.work = work;
        this.folder = folder;
        this.answers = answers;
        this.seats = seats;
        this.capacity = count * 2;
        this.places = new Semaphore(capacity);
    }

    /// Takes the next page; waits while too many are on their way.
    public void add(PagePlan plan) {
        places.acquireUninterruptibly();
        seats.execute(() -> {
            try {
                keep(work.finish(plan));
            } finally {
                places.release();
            }
        });
    }

    private void keep(PageFacts page) {
        try {
            folder.write(page);
        } catch (IOException e) {
            trouble = e;
        }
        count(page);
        answers.page(page.report());
    }

    private synchronized void count(PageFacts page) {
        states.merge(page.state(), 1, Integer::sum);
        if (page.reason() != null) {
            reasons.add(page.reason());
        }
        pages++;
        segments += page.segments().size();
        characters += page.text().length();
    }

    /// Waits for the last page and draws the sum.
    ///
    /// @param lettered the language of the pages that had a text layer, `und` if there were none
    public Inspection finish(FileType type, Properties properties, Language lettered, Set<Flag> flags)
            throws IOException {
        places.acquireUninterruptibly(capacity);
        var language = "und".equals(lettered.tag()) ? work.language().main() : lettered;
        if (trouble != null) {
            throw trouble;
        }
        int read = states.getOrDefault(PageState.READ, 0);
        int failed = states.getOrDefault(PageState.FAILED, 0);
        if (failed == pages) {
            return lost(reasons.iterator().next(), type.mediaType());
        }
        var extent = new Extent(pages, states, segments, characters);
        var summary = new Summary(type, Layout.PAGED, language, extent, properties, flags);
        folder.write(summary);
        return read == pages
                ? new Inspection.Readable(summary)
                : new Inspection.NeedsReview(
                        reasons.size() == 1 ? reasons.iterator().next() : Reason.PAGES_NOT_READ, summary);
    }

    private static Inspection lost(Reason reason, String mediaType) {
        var facts = Map.of("mediaType", mediaType);
        if (EQUIPMENT.contains(reason)) {
            return new Inspection.Unequipped(reason, facts);
        }
        return reason == Reason.TOO_MANY_PIXELS
                ? new Inspection.TooLarge(reason, facts)
                : new Inspection.Damaged(reason, facts);
    }
}
