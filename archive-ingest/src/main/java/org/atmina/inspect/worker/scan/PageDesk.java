package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Reason;
import org.atmina.inspect.worker.Answers;
import org.atmina.inspect.worker.OutputFolder;
import org.atmina.inspect.worker.Refused;
import org.atmina.inspect.worker.language.Languages;
import org.atmina.inspect.worker.language.OcrModels;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// Where pages are worked on, as many at once as there are seats.
public final class PageDesk implements AutoCloseable {
    private final NativeTool tool;
    private final Languages languages;
    private final Answers answers;
    private final ExecutorService seats;
    private final int count;

    public PageDesk(NativeTool tool, Languages languages, Answers answers, int count) {
        this.tool = tool;
        this.languages = languages;
        this.answers = answers;
        this.count = count;
        this.seats = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("page-", 0).factory());
    }

    public NativeTool tool() {
        return tool;
    }

    public Languages languages() {
        return languages;
    }

    /// Begins a volume of so many pages.
    public Volume open(InspectionRequest request, OutputFolder folder, int pages) throws Refused, IOException {
        int most = request.limits().maxPages();
        if (pages > most) {
            throw Refused.tooLarge(Reason.TOO_MANY_PAGES, pages, most);
        }
        answers.pages(pages);
        var language = new VolumeLanguage(request.languages(), models(), languages, tool);
        var work = new PageWork(tool, folder, language, request.limits(), request.imagesOnly());
        return new Volume(work, folder, answers, seats, count);
    }

    /// The models installed now; none without Tesseract, which each page that needs it will say for itself.
    private OcrModels models() {
        try {
            return OcrModels.find(tool, Budget.of(Duration.ofSeconds(20)));
        } catch (ToolTrouble e) {
            return new OcrModels(Set.of());
        }
    }

    @Override
    public void close() {
        seats.shutdownNow();
    }
}
