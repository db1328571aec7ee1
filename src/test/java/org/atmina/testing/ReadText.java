package org.atmina.testing;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.catalog.Box;
import org.atmina.catalog.FileReading;
import org.atmina.catalog.FileState;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PageReading;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextReading;
import org.atmina.catalog.WordBox;
import org.atmina.language.LanguageTag;

/// Files as an inspection would have read them: paragraphs that stand below each other on a page, each
/// word in a box of ten pixels a letter.
public final class ReadText {
    private static final LanguageTag GERMAN = LanguageTag.of("de");
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private ReadText() {}

    /// A new file of the item, not read yet.
    public static UUID file(ItemFiles files, UUID item) {
        var digest = HexFormat.of().toHexDigits(NEXT.incrementAndGet()).repeat(8);
        var file = new NewFile(item, null, digest + ".pdf", "application/pdf", 10, digest, null, "archivist");
        return files.reserve(file).orProblem().file().id();
    }

    /// Registers a page with this number and these paragraphs, read by a machine.
    public static void page(ItemFiles files, UUID file, int number, String... paragraphs) {
        var text = reading(TextKind.OCR, true, paragraphs);
        var page = new PageReading(number, 1000, 1400, 300, "read", 0.9f, GERMAN, text);
        files.register(reading(file), null, Stream.of(page));
    }

    /// Registers a page on which nothing could be read.
    public static void unread(ItemFiles files, UUID file, int number) {
        var page = new PageReading(number, 1000, 1400, 300, "needs-review", null, null, null);
        files.register(reading(file), null, Stream.of(page));
    }

    /// Registers a text without pages.
    public static void flowing(ItemFiles files, UUID file, String... paragraphs) {
        files.register(reading(file), reading(TextKind.BORN_DIGITAL, false, paragraphs), Stream.of());
    }

    private static FileReading reading(UUID file) {
        return new FileReading(
                file,
                FileState.STORED,
                "v1/content/a.pdf",
                "application/pdf",
                "readable",
                List.of(),
                GERMAN,
                "archive");
    }

    private static TextReading reading(TextKind kind, boolean boxes, String... paragraphs) {
        var segments = new ArrayList<TextReading.Segment>();
        int start = 0;
        for (int i = 0; i < paragraphs.length; i++) {
            var wording = paragraphs[i];
            int top = 100 * (i + 1);
            segments.add(new TextReading.Segment(
                    "paragraph",
                    start,
                    start + wording.length(),
                    GERMAN,
                    0.9f,
                    boxes ? new Box(0, top, 10 * wording.length(), 40) : null,
                    boxes ? words(wording, top) : List.of()));
            start += wording.length() + 2;
        }
        return new TextReading(kind, GERMAN, String.join("\n\n", paragraphs), "reader 5", 0.9f, segments);
    }

    private static List<WordBox> words(String wording, int top) {
        return Pattern.compile("\\S+")
                .matcher(wording)
                .results()
                .map(word -> new WordBox(
                        word.start(),
                        word.end(),
                        new Box(10 * word.start(), top, 10 * (word.end() - word.start()), 40),
                        90))
                .toList();
    }
}
