package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.search.Mark;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void cutsATextAtItsMarks() {
        assertThat(Pieces.of("the <b>train</b> left", List.of(new Mark(7, 12), new Mark(17, 21))))
                .containsExactly(
                        new SearchView.Piece("the <b>", false),
                        new SearchView.Piece("train", true),
                        new SearchView.Piece("</b> ", false),
                        new SearchView.Piece("left", true));
    }

    @Test
    void leavesATextWithoutMarksWhole() {
        assertThat(Pieces.of("left", List.of())).containsExactly(new SearchView.Piece("left", false));
    }
}
