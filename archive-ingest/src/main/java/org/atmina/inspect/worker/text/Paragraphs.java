package org.atmina.inspect.worker.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.atmina.inspect.SegmentKind;

/// Finds the paragraphs of plain text without changing a character of it.
///
/// Two habits are told apart. Some texts have a line a paragraph, however long; others are broken into lines of about
/// the same length, and a paragraph goes on over the line breaks until a blank line, an indent or a short last line.
public final class Paragraphs {
    private static final int LONGEST_WRAPPED_LINE = 110;
    private static final int LONGEST_HEADING = 80;
    private static final double FULL = 0.72;
    private static final Pattern LIST_MARK =
            Pattern.compile("(?:[-*•–]|\\(?\\d{1,3}[.)]|[a-z]\\))\\s.*", Pattern.DOTALL);

    /// A piece of the text from its first to after its last visible character.
    public record Piece(SegmentKind kind, int start, int end) {}

    private record Line(int start, int end, boolean indented) {
        int length() {
            return end - start;
        }

        boolean blank() {
            return end == start;
        }
    }

    private final String text;
    private final List<Line> lines;
    private final int width;

    private Paragraphs(String text) {
        this.text = text;
        this.lines = lines(text);
        this.width = width(lines);
    }

    public static List<Piece> of(String text) {
        return new Paragraphs(text).pieces();
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).blank()) {
                first = -1;
                continue;
            }
            if (first < 0) {
                first = i;
            }
            if (endsParagraph(i)) {
                pieces.add(piece(first, i));
                first = -1;
            }
        }
        return headings(pieces);
    }

    private Piece piece(int first, int last) {
        int start = lines.get(first).start();
        int end = lines.get(last).end();
        boolean item = LIST_MARK.matcher(text).region(start, end).matches();
        return new Piece(item ? SegmentKind.LIST_ITEM : SegmentKind.PARAGRAPH, start, end);
    }

    private boolean endsParagraph(int index) {
        if (index + 1 == lines.size() || lines.get(index + 1).blank() || width == 0) {
            return true;
        }
        var line = lines.get(index);
        var next = lines.get(index + 1);
        boolean startsItem =
                LIST_MARK.matcher(text).region(next.start(), next.end()).matches();
        boolean startsParagraph = next.indented() && !line.indented();
        return startsItem || startsParagraph || line.length() < width * FULL;
    }

    /// A short line without an end mark before a longer paragraph is a heading.
    private List<Piece> headings(List<Piece> pieces) {
        var result = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean heading = piece.kind() == SegmentKind.PARAGRAPH
                    && i + 1 < pieces.size()
                    && looksLikeHeading(piece)
                    && (i == 0 || standsApart(pieces.get(i - 1), piece))
                    && length(pieces.get(i + 1)) > 2 * length(piece);
            result.add(heading ? new Piece(SegmentKind.HEADING, piece.start(), piece.end()) : piece);
        }
        return result;
    }

    /// A blank line lies between them.
    private boolean standsApart(Piece before, Piece piece) {
        return text.substring(before.end(), piece.start()).lines().count() > 2;
    }

    private boolean looksLikeHeading(Piece piece) {
        int first = text.codePointAt(piece.start());
        int last = text.codePointBefore(piece.end());
        return length(piece) <= LONGEST_HEADING
                && text.substring(piece.start(), piece.end()).indexOf('\n') < 0
                && (Character.isUpperCase(first) || Character.isDigit(first))
                && (Character.isLetterOrDigit(last) || last == ')');
    }

    private static int length(Piece piece) {
        return piece.end() - piece.start();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(line(text, at, end));
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static Line line(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        boolean indented = start - from >= 2 || (start > from && text.charAt(from) == '\t');
        return new Line(start, end, indented);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// The usual length of a full line; 0 where lines are not broken by length.
    private static int width(List<Line> lines) {
        var lengths = lines.stream()
                .filter(l -> !l.blank())
                .mapToInt(Line::length)
                .sorted()
                .toArray();
        if (lengths.length < 2) {
            return 0;
        }
        int nearlyLongest = lengths[lengths.length * 9 / 10];
        int longest = lengths[lengths.length - 1];
        long full =
                Arrays.stream(lengths).filter(l -> l >= nearlyLongest * FULL).count();
        boolean wrapped = longest <= LONGEST_WRAPPED_LINE && nearlyLongest >= 40 && full * 3 >= lengths.length;
        return wrapped ? nearlyLongest : 0;
    }
}
