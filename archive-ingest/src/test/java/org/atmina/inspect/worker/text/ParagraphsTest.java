package org.atmina.inspect.worker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.inspect.SegmentKind;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static List<String> texts(String text) {
        return Paragraphs.of(text).stream()
                .map(piece -> text.substring(piece.start(), piece.end()))
                .toList();
    }

    @Test
    void takesEveryLongLineAsAParagraph() {
        var line = "A line that goes on for much longer than any page is wide, "
                .repeat(4)
                .strip();
        assertThat(texts(line + "\n" + line + "\nShort.")).containsExactly(line, line, "Short.");
    }

    @Test
    void joinsLinesThatWereBrokenByLength() {
        var first = "The first paragraph goes on over the end of the line and\nover the next one, until it ends.";
        var second = "The second one follows after a blank line, which is what\nmost writers of letters do.";
        assertThat(texts(first + "\r\n\r\n" + second)).containsExactly(first, second);
    }

    @Test
    void beginsAParagraphAtAnIndent() {
        var first =
                "The lines of this text are broken by length, and a new one\nbegins where the line is set in by some blanks, and nowhere";
        var second = "Like here, although nothing is blank between both of them,\nas old printers liked to do.";
        assertThat(texts(first + "\n    " + second)).containsExactly(first, second);
    }

    @Test
    void tellsAHeadingThatStandsApart() {
        var text = "The spring of 1940\n\n"
                + "All of the ships lay in the harbour and waited. ".repeat(4).strip();
        assertThat(Paragraphs.of(text))
                .extracting(Paragraphs.Piece::kind)
                .containsExactly(SegmentKind.HEADING, SegmentKind.PARAGRAPH);
    }

    @Test
    void findsNothingInBlankLines() {
        assertThat(Paragraphs.of(" \n\n\t\n")).isEmpty();
    }
}
