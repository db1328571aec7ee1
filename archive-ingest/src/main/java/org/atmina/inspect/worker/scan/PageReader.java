package org.atmina.inspect.worker.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageFacts.Origin;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.atmina.inspect.worker.OutputFolder;
import org.atmina.inspect.worker.scan.Blank.Size;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;

/// Reads the words of one pictured page.
///
/// A page is turned level first if its lines are not. If then little was read, or with little confidence, or much ink
/// lies outside of all words, it is read a second time softened, and the better of both readings is kept.
final class PageReader {
    private static final double TILTED = 0.25;
    private static final double SURE = 0.88;
    private static final double MOST_GUESSES = 0.02;
    private static final double MOST_INK = 0.75;
    private static final double TRACE_OF_INK = 0.0005;
    private static final int FEW_LETTERS = 10;
    private static final double DOUBTFUL = 0.6;

    private final NativeTool tool;
    private final OutputFolder folder;
    private final VolumeLanguage language;

    PageReader(NativeTool tool, OutputFolder folder, VolumeLanguage language) {
        this.tool = tool;
        this.folder = folder;
        this.language = language;
    }

    /// Everything that the readings of one page share.
    record Desk(int number, ImageHeader header, OcrPicture picture, Ink ink, Path scratch, Budget budget) {}

    /// One reading: what was read, and the ALTO in which it stands.
    record Reading(ReadText text, Path alto, Placement placement) {}

    PageFacts read(int number, Picture picture, ImageHeader header, Raster raster, Path scratch, Budget budget)
            throws ToolTrouble, IOException {
        var size = new Size(header.width(), header.height(), picture.dpi() > 0 ? picture.dpi() : header.dpi());
        var prepared = OcrPicture.of(picture, header, raster, scratch, tool, budget);
        var ink = ServingImages.ink(folder.layout(), number);
        double skew = ink.skew();
        var level = Math.abs(skew) < TILTED ? prepared : prepared.turnedBack(skew, scratch, tool, budget);
        var desk = new Desk(number, header, level, ink, scratch, budget);
        var outcome = language.read(desk, models -> best(desk, models));
        if (outcome.models().isEmpty()) {
            return Blank.page(number, size, PageState.NEEDS_REVIEW, Reason.LANGUAGE_MODEL_MISSING);
        }
        var reading = outcome.reading();
        if (reading == null) {
            return Blank.page(number, size, PageState.NEEDS_REVIEW, Reason.NO_TEXT_FOUND);
        }
        new AltoCopy(reading.placement(), "page-%05d".formatted(number))
                .write(reading.alto(), folder.layout().alto(number));
        return facts(number, size, reading.text(), outcome.language());
    }

    private PageFacts facts(int number, Size size, ReadText read, String tag) {
        boolean empty = read.letters() < FEW_LETTERS;
        boolean doubtful = read.confidence() < DOUBTFUL;
        var reason = empty ? Reason.NO_TEXT_FOUND : doubtful ? Reason.LOW_CONFIDENCE : null;
        return new PageFacts(
                number,
                size.width(),
                size.height(),
                size.dpi(),
                reason == null ? PageState.READ : PageState.NEEDS_REVIEW,
                reason,
                Origin.OCR,
                read.text(),
                tag,
                Math.round(read.confidence() * 1000) / 1000.0,
                language.ofBlocks(read, tag),
                read.words());
    }

    private Reading best(Desk desk, String models) throws ToolTrouble, IOException {
        var first = readOnce(desk, desk.picture(), models);
        if (!doubtful(first, desk)) {
            return first;
        }
        var second = readOnce(desk, desk.picture().softened(desk.scratch(), tool, desk.budget()), models);
        return second.text().worth() > first.text().worth() ? second : first;
    }

    private static boolean doubtful(Reading reading, Desk desk) {
        if (desk.ink().share() < TRACE_OF_INK) {
            return false;
        }
        var text = reading.text();
        return text.letters() < FEW_LETTERS
                || text.confidence() < SURE
                || text.guesswork() > MOST_GUESSES
                || desk.ink().covered(text.words(), desk.header().width()) < MOST_INK;
    }

    private Reading readOnce(Desk desk, OcrPicture picture, String models) throws ToolTrouble, IOException {
        var placement = picture.placement(desk.header());
        var alto = new Tesseract(tool).read(inScratch(picture, desk), models, picture.dpi(), desk.budget());
        if (alto.isEmpty()) {
            return new Reading(new PageTextBuilder().build(), Path.of(""), placement);
        }
        return new Reading(Alto.read(alto.get(), placement), alto.get(), placement);
    }

    /// Tesseract names its output after its input, so an original is read through a link that lies in the scratch
    /// folder.
    private static Path inScratch(OcrPicture picture, Desk desk) throws IOException {
        if (picture.file().startsWith(desk.scratch())) {
            return picture.file();
        }
        var link = desk.scratch().resolve("original");
        return Files.exists(link)
                ? link
                : Files.createSymbolicLink(link, picture.file().toAbsolutePath());
    }
}
