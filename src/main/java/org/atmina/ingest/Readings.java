package org.atmina.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atmina.catalog.Box;
import org.atmina.catalog.PageReading;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.catalog.WordBox;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.Summary;
import org.atmina.inspect.Word;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What an inspection left in its folder, in the words of the catalog.
record Readings(InspectionFolder folder, Summary summary) {
    private static final String FLOWING_ENGINE = "tika";
    private static final String LAYER_ENGINE = "pdf-text-layer";
    private static final String OCR_ENGINE = "tesseract";

    LanguageTag language() {
        return tag(summary.language().tag());
    }

    /// The text of a file without pages; null where the file has pages or no text.
    @Nullable
    TextReading text() {
        if (summary.layout() != Summary.Layout.FLOWING || !Files.exists(folder.text())) {
            return null;
        }
        var language = language();
        try (var segments = folder.segments()) {
            var text = Files.readString(folder.text());
            return text.isBlank()
                    ? null
                    : new TextReading(
                            TextKind.BORN_DIGITAL,
                            language,
                            text,
                            FLOWING_ENGINE,
                            null,
                            segments.map(segment -> new TextReading.Segment(
                                            segment.kind().slug(),
                                            segment.startOffset(),
                                            segment.endOffset(),
                                            tag(segment.language().tag()),
                                            (float) segment.language().confidence(),
                                            null,
                                            List.of()))
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pages, each read when it is asked for.
    Stream<PageReading> pages() {
        return folder.pages().map(Readings::page);
    }

    static PageReading page(PageFacts page) {
        return new PageReading(
                page.number(),
                page.widthPx(),
                page.heightPx(),
                page.dpi() > 0 ? page.dpi() : null,
                page.state().slug(),
                (float) page.confidence(),
                tag(page.language()),
                page.text().isBlank() ? null : text(page));
    }

    private static TextReading text(PageFacts page) {
        boolean ocr = page.origin() == PageFacts.Origin.OCR;
        var words = page.words().stream()
                .sorted(Comparator.comparingInt(Word::startOffset))
                .toList();
        var language = tag(page.language());
        return new TextReading(
                ocr ? TextKind.OCR : TextKind.BORN_DIGITAL,
                language,
                page.text(),
                ocr ? OCR_ENGINE : LAYER_ENGINE,
                (float) page.confidence(),
                page.segments().stream()
                        .map(segment -> new TextReading.Segment(
                                segment.kind().slug(),
                                segment.startOffset(),
                                segment.endOffset(),
                                tag(segment.language().tag()),
                                (float) segment.language().confidence(),
                                box(segment.box()),
                                within(segment.startOffset(), segment.endOffset(), words)))
                        .toList());
    }

    /// The words of a stretch of the page, with their offsets counted from its beginning.
    private static List<WordBox> within(int start, int end, List<Word> sorted) {
        var inside = new ArrayList<WordBox>();
        for (int i = firstFrom(start, sorted);
                i < sorted.size() && sorted.get(i).startOffset() < end;
                i++) {
            var word = sorted.get(i);
            if (word.endOffset() <= end) {
                inside.add(new WordBox(word.startOffset() - start, word.endOffset() - start, box(word.box()), (int)
                        Math.round(word.confidence() * 100)));
            }
        }
        return inside;
    }

    private static int firstFrom(int start, List<Word> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).startOffset() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Box box(org.atmina.inspect.Box box) {
        return new Box(box.x(), box.y(), box.w(), box.h());
    }

    private static LanguageTag tag(String tag) {
        try {
            return LanguageTag.of(tag);
        } catch (IllegalArgumentException e) {
            return LanguageTag.UND;
        }
    }
}
