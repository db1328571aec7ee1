package org.atmina.catalog.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.correction.WordPlaces.Placed;
import org.junit.jupiter.api.Test;

class WordPlacesTest {
    private static final Placed HERR = new Placed("Hcrr", new Box(0, 0, 40, 20), 60);
    private static final Placed VON = new Placed("von", new Box(50, 0, 30, 20), 95);
    private static final Placed RIBBENTROP = new Placed("Ribbentrop,", new Box(100, 0, 110, 20), 91);
    private static final Placed NEXT_LINE = new Placed("Berlin", new Box(0, 30, 60, 20), 93);
    private static final List<Placed> LINE = List.of(HERR, VON, RIBBENTROP, NEXT_LINE);

    @Test
    void wordsThatStayKeepTheirBoxes() {
        assertThat(WordPlaces.in("Herr von Ribbentrop, Berlin", LINE))
                .containsExactly(
                        new WordBox(0, 4, HERR.box(), 100),
                        new WordBox(5, 8, VON.box(), 95),
                        new WordBox(9, 20, RIBBENTROP.box(), 91),
                        new WordBox(21, 27, NEXT_LINE.box(), 93));
    }

    @Test
    void twoWordsForOneShareItsBoxByTheirLetters() {
        var words = WordPlaces.in("Hcrr von Ribbe ntrop, Berlin", LINE);
        assertThat(words).extracting(WordBox::box).contains(new Box(100, 0, 50, 20), new Box(150, 0, 60, 20));
    }

    @Test
    void oneWordForTwoTakesBothBoxes() {
        var words = WordPlaces.in("Hcrrvon Ribbentrop, Berlin", LINE);
        assertThat(words.getFirst()).isEqualTo(new WordBox(0, 7, new Box(0, 0, 80, 20), 100));
    }

    @Test
    void aWordThatWasBrokenAcrossLinesStandsWhereMostOfItIs() {
        var words = WordPlaces.in("Hcrr von RibbentropBerlin", LINE);
        assertThat(words.getLast().box()).isEqualTo(RIBBENTROP.box());
    }

    @Test
    void aWordPutInStandsBetweenItsNeighbours() {
        var words = WordPlaces.in("Hcrr von und Ribbentrop, Berlin", LINE);
        assertThat(words.get(2)).isEqualTo(new WordBox(9, 12, new Box(80, 0, 20, 20), 100));
        assertThat(words).hasSize(5);
    }

    @Test
    void aWordPutInAtTheEndOfALineStandsAtItsEdge() {
        var words = WordPlaces.in("Hcrr von Ribbentrop, in Berlin", LINE);
        assertThat(words.get(3).box()).isEqualTo(new Box(210, 0, 1, 20));
    }

    @Test
    void withoutPlacesBeforeThereAreNoneAfter() {
        assertThat(WordPlaces.in("Herr von Ribbentrop", List.of())).isEmpty();
    }
}
