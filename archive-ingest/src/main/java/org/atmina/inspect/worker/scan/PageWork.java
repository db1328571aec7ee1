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
import org.atmina.pyramid.PyramidWriter;
import org.jspecify.annotations.Nullable;

/// Works a page off, whatever it is, within its own time and folder. It always ends in facts about the page.
record PageWork(NativeTool tool, OutputFolder folder, VolumeLanguage language, Limits limits, boolean imagesOnly) {
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
        if (header.pixels() > limits.maxPixels() || header.width() > PyramidWriter.WIDEST) {
            var size = new Size(header.width(), header.height(), header.dpi());
            return Blank.page(scan.number(), size, PageState.FAILED, Reason.TOO_MANY_PIXELS);
        }
        var raster = draw(scan.number(), picture, header, scratch, budget);
        if (imagesOnly) {
            var size = new Size(header.width(), header.height(), picture.dpi());
            return Blank.page(scan.number(), size, PageState.READ, null);
        }
        return new PageReader(tool, folder, language).read(scan.number(), picture, header, raster, scratch, budget);
    }

    /// The words are safe already; a page that cannot be drawn still wants to be looked at.
    private PageFacts lettered(PagePlan.Lettered lettered, Path scratch, Budget budget) {
        var facts = lettered.facts();
        try {
            var picture = lettered.source().fetch(tool, budget, scratch);
            var header = ImageHeader.read(tool, budget, picture);
            if (header.width() != facts.widthPx() || header.height() != facts.heightPx()) {
                throw new IOException("drawn as " + header.width() + "x" + header.height());
            }
            draw(lettered.number(), picture, header, scratch, budget);
            return facts;
        } catch (ToolTrouble | IOException e) {
            System.err.println("event=page-not-drawn page=" + lettered.number() + " cause=" + e.getMessage());
            return unpictured(facts);
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

    private Raster draw(int number, Picture picture, ImageHeader header, Path scratch, Budget budget)
            throws ToolTrouble, IOException {
        var raster = Raster.of(picture, header, tool, budget, scratch);
        try (var rows = raster.rows()) {
            ServingImages.write(rows, folder.layout(), number);
        }
        return raster;
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
