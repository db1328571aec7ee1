package org.atmina.inspect;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.atmina.inspect.protocol.Json;

/// Reads what an inspection left in its output folder, a page or a segment at a time, so that memory stays flat.
///
/// | file | what it is |
/// |---|---|
/// | `summary.json` | a [Summary] |
/// | `text.txt`, `segments.jsonl` | the verbatim text (UTF-8) and its [TextSegment]s, where the text flows |
/// | `page-00001.json` | a [PageFacts] |
/// | `page-00001.alto.xml` | words and boxes as ALTO, for pages read by OCR |
/// | `page-00001.jpg`, `page-00001.thumb.jpg` | pictures to look at: sRGB, no metadata, at most 2000 and 320 px |
public record InspectionFolder(Path path) {
    private static final ObjectReader SEGMENTS = Json.MAPPER.readerFor(TextSegment.class);

    public Summary summary() {
        return read(path.resolve("summary.json"), Summary.class);
    }

    public Path text() {
        return path.resolve("text.txt");
    }

    public Path segmentFile() {
        return path.resolve("segments.jsonl");
    }

    /// The segments of a flowing text in reading order; none for paged material. To be closed.
    public Stream<TextSegment> segments() {
        var file = segmentFile();
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            MappingIterator<TextSegment> lines = SEGMENTS.readValues(file.toFile());
            return stream(lines).onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All pages in order, each read when the stream comes to it.
    public Stream<PageFacts> pages() {
        return IntStream.rangeClosed(1, summary().extent().pages()).mapToObj(this::page);
    }

    public PageFacts page(int number) {
        return read(pageFile(number, "json"), PageFacts.class);
    }

    public Path alto(int number) {
        return pageFile(number, "alto.xml");
    }

    public Path image(int number) {
        return pageFile(number, "jpg");
    }

    public Path thumbnail(int number) {
        return pageFile(number, "thumb.jpg");
    }

    /// Where a file of a page lies; whether it is there is another question.
    public Path pageFile(int number, String ending) {
        return path.resolve("page-%05d.%s".formatted(number, ending));
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return Json.MAPPER.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }

    private static void close(MappingIterator<?> lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
