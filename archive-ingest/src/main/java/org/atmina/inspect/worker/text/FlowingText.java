package org.atmina.inspect.worker.text;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.SegmentKind;
import org.atmina.inspect.SegmentLanguage;
import org.atmina.inspect.TextSegment;
import org.atmina.inspect.protocol.Json;

/// Writes `text.txt` and `segments.jsonl` as the text comes, keeping only a sample of it in memory. What the paragraphs
/// are in is written when the whole is known.
public final class FlowingText implements AutoCloseable {
    /// Past this a document is not read, it is a flood.
    public static final int MOST_CHARACTERS = 64 << 20;

    private static final int SAMPLE = 12_000;
    private static final String BETWEEN = "\n\n";

    private final Writer text;
    private final SequenceWriter segments;
    private final StringBuilder sample = new StringBuilder();
    private int length;
    private int count;
    private boolean cleaned;

    public FlowingText(Path folder) throws IOException {
        this.text = Files.newBufferedWriter(folder.resolve("text.txt"), StandardCharsets.UTF_8);
        this.segments = lines(folder.resolve("segments.jsonl"));
    }

    /// Takes a whole plain text and finds its paragraphs.
    public void plain(String raw) throws IOException {
        var clean = clean(raw);
        int offset = length;
        write(clean);
        for (var piece : Paragraphs.of(clean)) {
            segment(piece.kind(), offset + piece.start(), clean.substring(piece.start(), piece.end()));
        }
    }

    /// Takes the next block of a document that knows its blocks. Blank ones leave no trace.
    public void block(SegmentKind kind, String raw) throws IOException {
        var clean = clean(raw).strip();
        if (clean.isBlank()) {
            return;
        }
        if (length > 0) {
            write(BETWEEN);
        }
        int offset = length;
        write(clean);
        segment(kind, offset, clean);
    }

    /// Takes a block in which lines and blank lines have the meaning they have in plain text.
    public void plainBlock(String raw) throws IOException {
        if (raw.isBlank()) {
            return;
        }
        if (length > 0) {
            write(BETWEEN);
        }
        plain(raw.strip());
    }

    private String clean(String raw) {
        var clean = CleanText.of(raw);
        cleaned |= clean.changed();
        return clean.text();
    }

    private void write(String part) throws IOException {
        if (length > MOST_CHARACTERS - part.length()) {
            throw new TextFlood();
        }
        text.write(part);
        length += part.length();
        sample.append(part, 0, Math.min(part.length(), Math.max(0, SAMPLE - sample.length())));
    }

    private void segment(SegmentKind kind, int start, String part) throws IOException {
        segments.write(new TextSegment(count++, kind, start, start + part.length(), part, SegmentLanguage.UNKNOWN));
    }

    /// Ends the writing, and then gives each paragraph its language.
    public void finish(InspectionFolder folder, Function<String, SegmentLanguage> languages) throws IOException {
        close();
        var unfinished = folder.segmentFile().resolveSibling("segments.jsonl.part");
        try (var read = folder.segments();
                var written = lines(unfinished)) {
            for (var each : (Iterable<TextSegment>) read::iterator) {
                written.write(each.in(languages.apply(each.text())));
            }
        }
        Files.move(
                unfinished, folder.segmentFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SequenceWriter lines(Path file) throws IOException {
        return Json.MAPPER
                .writer()
                .withRootValueSeparator("\n")
                .writeValues(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    public String sample() {
        return sample.toString();
    }

    public int length() {
        return length;
    }

    public int segments() {
        return count;
    }

    /// True when characters were left out, see [CleanText].
    public boolean cleaned() {
        return cleaned;
    }

    @Override
    public void close() throws IOException {
        try (text) {
            segments.close();
        }
    }
}
