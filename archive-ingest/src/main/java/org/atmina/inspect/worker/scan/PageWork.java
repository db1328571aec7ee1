package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.atmina.inspect.Limits;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.atmina.inspect.worker.OutputFolder;
import org.atmina.inspect.worker.scan.Blank.Size;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;
import org.jspecify.annotations.Nullable;

/// Works a page off, whatever it is, within its own time and folder. It always ends in facts about the page.
record PageWork(NativeTool tool, OutputFolder folder, VolumeLanguage language, Limits limits) {
    PageFacts finish(PagePlan plan) {
        @Nullable Path scratch = null;
        try {
            scratch = Files.createTempDirectory(tool.scratch(), "page-");
            var budget = Budget.of(limits.perPage());
            return switch (plan) {
                case PagePlan.Scan scan -> scan(scan, scratch, budget);
                case PagePlan.Lettered lettered -> lettered(lettered, scratch, budget);
                case PagePlan.Spoiled(var facts) -> facts;
            };
        } catch (ToolTrouble e) {
            return troubled(plan.number(), e);
        } catch (IOException | RuntimeException e) {
            System.err.println("event=page-failed page=" + plan.number() + " cause=" + e);
            return Blank.page(plan.number(), PageState.FAILED, Reason.OCR_FAILED);
        } finally {
            delete(scratch);
        }
    }

    private PageFacts scan(PagePlan.Scan scan, Path scratch, Budget budget) throws ToolTrouble, IOException {
        var picture = scan.source().fetch(tool, budget, scratch);
        var header = ImageHeader.read(tool, budget, picture);
        if (header.pixels() > limits.maxPixels()) {
            var size = new Size(header.width(), header.height(), header.dpi());
            return Blank.page(scan.number(), size, PageState.FAILED, Reason.TOO_MANY_PIXELS);
        }
        draw(scan.number(), picture, budget);
        return new PageReader(tool, folder, language).read(scan.number(), picture, header, scratch, budget);
    }

    /// The words are safe already; a page that cannot be drawn still wants to be looked at.
    private PageFacts lettered(PagePlan.Lettered lettered, Path scratch, Budget budget) {
        try {
            draw(lettered.number(), lettered.source().fetch(tool, budget, scratch), budget);
            return lettered.facts();
        } catch (ToolTrouble e) {
            System.err.println("event=page-not-drawn page=" + lettered.number() + " cause=" + e.getMessage());
            return unpictured(lettered.facts());
        }
    }

    private static PageFacts unpictured(PageFacts f) {
        return new PageFacts(
                f.number(),
                f.widthPx(),
                f.heightPx(),
                f.dpi(),
                PageState.NEEDS_REVIEW,
                Reason.PAGE_NOT_RENDERED,
                f.origin(),
                f.text(),
                f.language(),
                f.confidence(),
                f.segments(),
                f.words());
    }

    private void draw(int number, Picture picture, Budget budget) throws ToolTrouble {
        var layout = folder.layout();
        new ViewingImages(tool).make(picture, layout.image(number), layout.thumbnail(number), budget);
    }

    private static PageFacts troubled(int number, ToolTrouble trouble) {
        System.err.println("event=page-trouble page=" + number + " cause=" + trouble.getMessage());
        return switch (trouble.kind()) {
            case TIMED_OUT -> Blank.page(number, PageState.TIMED_OUT, Reason.PAGE_TIME_LIMIT);
            case MISSING -> Blank.page(number, PageState.FAILED, missing(trouble.tool()));
            case FAILED -> Blank.page(number, PageState.FAILED, failed(trouble.tool()));
        };
    }

    private static Reason missing(String tool) {
        return switch (tool) {
            case "tesseract" -> Reason.OCR_TOOL_MISSING;
            case "pdftoppm", "pdfimages" -> Reason.PDF_TOOL_MISSING;
            default -> Reason.IMAGE_TOOL_MISSING;
        };
    }

    private static Reason failed(String tool) {
        return switch (tool) {
            case "tesseract" -> Reason.OCR_FAILED;
            case "pdftoppm", "pdfimages" -> Reason.PAGE_NOT_RENDERED;
            default -> Reason.TRUNCATED_IMAGE;
        };
    }

    private static void delete(@Nullable Path scratch) {
        if (scratch == null) {
            return;
        }
        try (var paths = Files.walk(scratch)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("event=page-scratch-left folder=" + scratch.getFileName());
        }
    }
}
