package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void countsFromTheVerbatimText() {
        assertThat(Marks.of("Rīga un Tallina", List.of(marked("<Rīga> un <Tallina>"))))
                .containsExactly(new Mark(0, 4), new Mark(8, 15));
    }

    @Test
    void joinsWhatSeveralFieldsMark() {
        assertThat(Marks.of("one two", List.of(marked("<one> two"), marked("<one two>"), marked("one <two>"))))
                .containsExactly(new Mark(0, 7));
    }

    @Test
    void doesNotMistakeASignOfTheTextForAMark() {
        var text = "odd \uE0F1 sign";
        assertThat(Marks.of(text, List.of("odd \uE0F1 \uE0F1sign\uE0F2"))).containsExactly(new Mark(6, 10));
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneAsTwoUnits() {
        assertThat(Marks.of("𝔄 pakt", List.of(marked("𝔄 <pakt>")))).containsExactly(new Mark(3, 7));
    }

    private static String marked(String text) {
        return text.replace("<", Marks.BEFORE).replace(">", Marks.AFTER);
    }
}
