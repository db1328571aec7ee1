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
/// | `typeset.jsonl` | for a text that flows: where its segments stand on the pages it was set into |
/// | `page-00001.tif`, `page-00001.side` | the image that is served of it: upright, sRGB, no metadata |
public record InspectionFolder(Path path) {
    private static final ObjectReader SEGMENTS = Json.MAPPER.readerFor(TextSegment.class);

    private static final ObjectReader PLACES = Json.MAPPER.readerFor(TypesetPlace.class);

    public Summary summary() {
        return read(path.resolve("summary.json"), Summary.class);
    }

    public Path text() {
        return path.resolve("text.txt");
    }

    public Path segmentFile() {
        return path.resolve("segments.jsonl");
    }

    /// Where the parts of a typeset text stand, see [TypesetPlace].
    public Path typesetFile() {
        return path.resolve("typeset.jsonl");
    }

    /// Where the segments of a flowing text stand on the pages it was set into; none for paged material. To be closed.
    public Stream<TypesetPlace> typeset() {
        return lines(typesetFile(), PLACES);
    }

    /// The segments of a flowing text in reading order; none for paged material. To be closed.
    public Stream<TextSegment> segments() {
        return lines(segmentFile(), SEGMENTS);
    }

    private static <T> Stream<T> lines(Path file, ObjectReader reader) {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            MappingIterator<T> lines = reader.readValues(file.toFile());
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

    /// The pyramid of the page; it has exactly the size in which the boxes of the page count.
    public Path image(int number) {
        return pageFile(number, "tif");
    }

    /// What belongs to the pyramid.
    public Path sidecar(int number) {
        return pageFile(number, "side");
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
