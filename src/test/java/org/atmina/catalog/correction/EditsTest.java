package org.atmina.catalog.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.catalog.correction.PresentTextFixture.present;

import java.util.Map;
import org.atmina.catalog.Box;
import org.atmina.catalog.correction.CorrectedText.Descent;
import org.junit.jupiter.api.Test;

class EditsTest {
    private final PresentText text = present("Erster Absatz.", "Zweiter Absatz, recht lang.", "Dritter.");

    @Test
    void aRewordedSegmentMovesThoseAfterIt() {
        var made = Edits.reworded(text, Map.of(text.parts().getFirst().unit(), "Allererster Absatz."));
        assertThat(made.text()).isEqualTo("Allererster Absatz.\n\nZweiter Absatz, recht lang.\n\nDritter.");
        assertThat(made.parts())
                .allMatch(
                        part -> made.text().substring(part.start(), part.end()).equals(part.wording()));
        assertThat(made.parts()).allMatch(part -> part.from() instanceof Descent.Same);
        assertThat(made.parts().get(1).layout().words())
                .isEqualTo(text.parts().get(1).words());
        assertThat(CorrectedText.retired(text, made)).isEmpty();
    }

    @Test
    void aSplitKeepsTheTextAndGivesEachHalfItsWords() {
        var made = Edits.split(text, text.parts().get(1).unit(), 15);
        assertThat(made.text()).isEqualTo(text.text());
        assertThat(made.parts())
                .extracting(CorrectedText.Part::wording)
                .containsExactly("Erster Absatz.", "Zweiter Absatz,", "recht lang.", "Dritter.");
        assertThat(made.parts().get(2).layout().words().getFirst().start()).isZero();
        assertThat(made.parts().get(1).layout().box()).isEqualTo(new Box(0, 200, 150, 40));
        assertThat(made.parts().get(2).layout().box()).isEqualTo(new Box(160, 200, 110, 40));
        assertThat(CorrectedText.retired(text, made))
                .containsExactly(text.parts().get(1).unit());
    }

    @Test
    void aMergePutsOneSegmentInPlaceOfItsParts() {
        var made = Edits.merged(text, 0, 2, " ");
        assertThat(made.text()).isEqualTo("Erster Absatz. Zweiter Absatz, recht lang.\n\nDritter.");
        assertThat(made.parts()).hasSize(2);
        var merged = made.parts().getFirst();
        assertThat(merged.layout().words()).hasSize(6);
        assertThat(merged.layout().words().get(2).start()).isEqualTo(15);
        assertThat(merged.layout().box()).isEqualTo(new Box(0, 100, 270, 140));
        assertThat(CorrectedText.retired(text, made)).hasSize(2);
    }

    @Test
    void whatStandsAroundTheSegmentsStays() {
        var framed = new PresentText(
                text.id(), text.place(), text.kind(), text.language(), text.text() + "\n-- 3 --", text.parts());
        assertThat(Edits.merged(framed, 1, 2, "\n").text()).endsWith("lang.\nDritter.\n-- 3 --");
    }
}
