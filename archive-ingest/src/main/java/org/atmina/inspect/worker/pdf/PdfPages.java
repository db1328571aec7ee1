package org.atmina.inspect.worker.pdf;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.atmina.inspect.Flag;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageFacts.Origin;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.atmina.inspect.Summary.Language;
import org.atmina.inspect.worker.language.Languages;
import org.atmina.inspect.worker.language.Languages.Guess;
import org.atmina.inspect.worker.language.ParagraphLanguages;
import org.atmina.inspect.worker.scan.Blank;
import org.atmina.inspect.worker.scan.PagePlan;

/// Decides page by page what is to be done with a PDF.
final class PdfPages {
    private static final int SAMPLE = 12_000;

    private final PDDocument document;
    private final InspectionRequest request;
    private final Languages languages;
    private final StringBuilder sample = new StringBuilder();

    PdfPages(PDDocument document, InspectionRequest request, Languages languages) {
        this.document = document;
        this.request = request;
        this.languages = languages;
    }

    Set<Flag> flags(int number) {
        try {
            return PdfFlags.of(document.getPage(number - 1));
        } catch (RuntimeException e) {
            return Set.of();
        }
    }

    /// The language of the text layers: as declared, or as found; `und` where no page had one.
    Language language() {
        if (!request.languages().isEmpty()) {
            return new Language(request.languages().getFirst(), 1, true);
        }
        var guess = languages.guess(sample.toString());
        return new Language(guess.tag(), guess.confidence(), false);
    }

    PagePlan plan(int number) {
        try {
            var page = document.getPage(number - 1);
            var size = PageSize.of(page, request.limits().maxPixels());
            if (!size.drawable()) {
                return new PagePlan.Spoiled(Blank.page(number, PageState.FAILED, Reason.TOO_MANY_PIXELS));
            }
            var layer = TextLayer.of(document, number, size);
            return layer.usable() ? lettered(number, size, layer) : pictured(number, size);
        } catch (IOException | RuntimeException e) {
            System.err.println("event=pdf-page-unreadable page=" + number + " cause=" + e);
            return new PagePlan.Spoiled(Blank.page(number, PageState.FAILED, Reason.DAMAGED_FILE));
        }
    }

    private PagePlan lettered(int number, PageSize size, TextLayer layer) {
        sample.append(layer.text(), 0, Math.min(layer.text().length(), Math.max(0, SAMPLE - sample.length())));
        var whole = languageOf(layer.text());
        var paragraphs = new ParagraphLanguages(languages, request.languages());
        var facts = new PageFacts(
                number,
                size.widthPx(),
                size.heightPx(),
                size.dpi(),
                PageState.READ,
                null,
                Origin.TEXT_LAYER,
                layer.text(),
                whole.tag(),
                1,
                layer.segments().stream()
                        .map(block -> block.in(
                                paragraphs.of(layer.text().substring(block.startOffset(), block.endOffset()), whole)))
                        .toList(),
                layer.words());
        return new PagePlan.Lettered(facts, new DrawnPage(request.file(), number, size));
    }

    private Guess languageOf(String text) {
        return request.languages().isEmpty()
                ? languages.guess(text)
                : new Guess(request.languages().getFirst(), 1);
    }

    private PagePlan pictured(int number, PageSize size) throws IOException {
        var drawn = new DrawnPage(request.file(), number, size);
        var image = FullPageImage.on(document.getPage(number - 1));
        return image.isPresent() && image.get().pixels() <= request.limits().maxPixels()
                ? new PagePlan.Scan(number, new TakenImage(request.file(), number, image.get(), drawn))
                : new PagePlan.Scan(number, drawn);
    }
}
