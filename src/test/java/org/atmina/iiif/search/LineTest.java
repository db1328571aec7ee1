package org.atmina.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void wordsBesideEachOtherAreOneLine() {
        var lines = Line.of(List.of(word(0, 5, 100, 100), word(6, 9, 160, 104), word(10, 12, 200, 98)));
        assertThat(lines).containsExactly(new Line(0, 12, new Box(100, 98, 120, 36)));
    }

    @Test
    void wordsOnTheNextLineAreAnotherLine() {
        var lines = Line.of(List.of(word(0, 5, 700, 100), word(6, 9, 100, 140)));
        assertThat(lines).extracting(Line::start).containsExactly(0, 6);
    }

    @Test
    void aWordAtTheHeadOfTheNextColumnIsAnotherLine() {
        var lines = Line.of(List.of(word(0, 5, 100, 900), word(6, 9, 500, 100)));
        assertThat(lines).hasSize(2);
    }

    @Test
    void wordsComeInTheOrderOfTheTextHoweverTheyWereRead() {
        var lines = Line.of(List.of(word(6, 9, 160, 100), word(0, 5, 100, 100)));
        assertThat(lines).extracting(Line::end).containsExactly(9);
    }

    private static WordBox word(int start, int end, int x, int y) {
        return new WordBox(start, end, new Box(x, y, (end - start) * 10, 30), 90);
    }
}
