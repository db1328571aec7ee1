package org.atmina.inspect.worker.typeset;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.atmina.inspect.Box;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.TextSegment;
import org.atmina.inspect.TypesetPlace;
import org.atmina.inspect.Word;
import org.atmina.inspect.protocol.Json;
import org.atmina.inspect.worker.scan.ServingImages;
import org.atmina.pyramid.PixelRows;
import org.jspecify.annotations.Nullable;

/// Sets a text without pages into pages, segment by segment, and says where each of its words has come
/// to stand. The same text gives the same pages. A text of more than [#MOST_PAGES] pages, or one that
/// takes too long, is set up to there.
public final class Typesetting implements AutoCloseable {
    static final int MOST_PAGES = 1000;
    private static final int MOST_AT_ONCE = 4000;

    /// Whoever waits for the worker gives it up when it says nothing for a few minutes.
    private static final long MOST_NANOS = 100_000_000_000L;

    private final long begun = System.nanoTime();

    private final InspectionFolder folder;
    private final SequenceWriter places;
    private final Letters letters;
    private final int mostPages;
    private Sheet sheet = new Sheet();
    private int pages;
    private @Nullable TextSegment segment;
    private int part;
    private @Nullable Rectangle2D area;
    private final List<Word> words = new ArrayList<>();

    private Typesetting(InspectionFolder folder, int mostPages) throws IOException {
        this.folder = folder;
        this.mostPages = mostPages;
        this.letters = Letters.load();
        this.places = Json.MAPPER
                .writer()
                .withRootValueSeparator("\n")
                .writeValues(Files.newBufferedWriter(folder.typesetFile(), StandardCharsets.UTF_8));
    }

    /// Sets the text whose segments lie in the folder.
    ///
    /// @return how many pages it has become
    public static int of(InspectionFolder folder) throws IOException {
        return of(folder, MOST_PAGES);
    }

    static int of(InspectionFolder folder, int mostPages) throws IOException {
        try (var setting = new Typesetting(folder, mostPages);
                var segments = folder.segments()) {
            for (var segment : (Iterable<TextSegment>) segments::iterator) {
                if (!setting.add(segment)) {
                    System.err.println("event=text-not-typeset-to-its-end pages=" + setting.pages);
                    return setting.pages;
                }
            }
            setting.turnPage();
            return setting.pages;
        }
    }

    /// @return false when there is no room for it on any page
    private boolean add(TextSegment next) throws IOException {
        var manner = Manner.of(next.kind());
        segment = next;
        part = 0;
        if (!sheet.isEmpty()) {
            sheet.skip(manner.before());
        }
        int at = 0;
        while (at < next.text().length()) {
            int end = pieceEnd(next.text(), at, manner);
            if (!set(next.text().substring(at, end), at, manner)) {
                return false;
            }
            at = end;
        }
        finishPart();
        return true;
    }

    /// A piece ends where a line must end, and before it becomes too long to be measured at once.
    private static int pieceEnd(String text, int from, Manner manner) {
        int newline = manner.lines() ? text.indexOf('\n', from) : -1;
        int end = newline < 0 ? text.length() : newline + 1;
        if (end - from <= MOST_AT_ONCE) {
            return end;
        }
        int space = text.lastIndexOf(' ', from + MOST_AT_ONCE);
        int cut = space > from ? space + 1 : from + MOST_AT_ONCE;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    }

    private boolean set(String piece, int offset, Manner manner) throws IOException {
        var clean = printable(piece);
        if (clean.isBlank()) {
            return true;
        }
        var measurer = new LineBreakMeasurer(letters.set(clean, manner.size()), Sheet.MEASURE);
        while (measurer.getPosition() < clean.length()) {
            int begin = measurer.getPosition();
            var line = measurer.nextLayout(Sheet.COLUMN - manner.indent());
            if (!sheet.hasRoom(manner.lineHeight()) && !turnPage()) {
                return false;
            }
            draw(line, clean.substring(begin, measurer.getPosition()), offset + begin, manner);
        }
        return true;
    }

    /// Characters that have no shape become spaces, one for one, so that offsets stay what they are.
    private static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 ? ' ' : (char) c));
        return clean.toString();
    }

    private void draw(TextLayout line, String text, int offset, Manner manner) {
        float left = Sheet.MARGIN + manner.indent();
        float right = Sheet.MARGIN + Sheet.COLUMN - line.getVisibleAdvance();
        float x = line.isLeftToRight() ? left : right;
        int top = sheet.draw(line, x, manner.lineHeight());
        var found = Token.of(text);
        for (var token : found) {
            var bounds =
                    line.getLogicalHighlightShape(token.start(), token.end()).getBounds2D();
            var box = new Rectangle2D.Double(x + bounds.getX(), top, bounds.getWidth(), manner.lineHeight());
            area = area == null ? box : area.createUnion(box);
            words.add(new Word(offset + token.start(), offset + token.end(), box(box), 1));
        }
    }

    private static Box box(Rectangle2D area) {
        int left = (int) Math.clamp(Math.floor(area.getMinX()), 0, Sheet.WIDTH - 1);
        int right = (int) Math.clamp(Math.ceil(area.getMaxX()), left + 1, Sheet.WIDTH);
        return new Box(left, (int) area.getMinY(), right - left, (int) Math.ceil(area.getHeight()));
    }

    private void finishPart() throws IOException {
        if (area != null && segment != null) {
            places.write(
                    new TypesetPlace(segment.startOffset(), segment.endOffset(), ++part, pages + 1, box(area), words));
        }
        area = null;
        words.clear();
    }

    /// Ends a page, unless nothing stands on it.
    ///
    /// @return false when no further one is to follow
    private boolean turnPage() throws IOException {
        finishPart();
        if (!sheet.isEmpty()) {
            pages++;
            ServingImages.write(PixelRows.of(sheet.pixels()), folder, pages);
            sheet = new Sheet();
        }
        return pages < mostPages && System.nanoTime() - begun < MOST_NANOS;
    }

    @Override
    public void close() throws IOException {
        places.close();
    }
}
