package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void escapesTheTextAndNothingElse() {
        var excerpt = Excerpt.of("<b>Pact & \"O'Neill\"</b>", List.of(new Mark(3, 7)));
        assertThat(excerpt.html()).isEqualTo("&lt;b&gt;<mark>Pact</mark> &amp; &quot;O&#39;Neill&quot;&lt;/b&gt;");
        assertThat(excerpt.plain()).isEqualTo("<b>Pact & \"O'Neill\"</b>");
    }

    @Test
    void cutsALongTextBetweenWordsAroundTheFirstMark() {
        var text = "before ".repeat(100) + "treaty " + "after ".repeat(100);
        int at = text.indexOf("treaty");
        var excerpt = Excerpt.of(text, List.of(new Mark(at, at + 6)));
        assertThat(excerpt.html()).startsWith("…before ").endsWith("after…").contains("<mark>treaty</mark>");
        assertThat(text.substring(
                        excerpt.offset(), excerpt.offset() + excerpt.plain().length()))
                .isEqualTo(excerpt.plain());
        var mark = excerpt.marks().getFirst();
        assertThat(excerpt.plain().substring(mark.start(), mark.end())).isEqualTo("treaty");
    }

    @Test
    void leavesOutMarksBeyondTheCut() {
        var text = "treaty " + "word ".repeat(200) + "treaty";
        int last = text.lastIndexOf("treaty");
        assertThat(Excerpt.of(text, List.of(new Mark(0, 6), new Mark(last, last + 6)))
                        .marks())
                .containsExactly(new Mark(0, 6));
    }

    @Test
    void cutsNoCharacterInHalf() {
        var text = "𝔄".repeat(400);
        var excerpt = Excerpt.of(text, List.of(new Mark(301, 303)));
        assertThat(excerpt.plain().codePoints()).allMatch(point -> point == "𝔄".codePointAt(0));
    }
}
