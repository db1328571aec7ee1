package org.atmina.catalog.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.catalog.correction.PresentTextFixture.present;

import java.util.List;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.correction.CorrectedText.Descent;
import org.junit.jupiter.api.Test;

class TranscribingTest {
    private final PresentText text =
            present("Hcrr Ribbcntrop sprach lange.", "Der Vertrag war geheim.", "Man trcnnte sich.");

    @Test
    void recognisesParagraphsThatWereMisread() {
        var made = Transcribing.of(
                text, "Herr Ribbentrop sprach lange.\n\nDer Vertrag war geheim.\n\nMan trennte sich.\n");
        assertThat(units(made))
                .isEqualTo(text.parts().stream().map(PresentText.Part::unit).toList());
        assertThat(made.text()).endsWith("sich.\n");
    }

    @Test
    void aParagraphThatWasMissedIsANewUnitAndTheOthersStay() {
        var made = Transcribing.of(
                text,
                "Hcrr Ribbcntrop sprach lange.\n\nMolotow schwieg.\n\nDer Vertrag war geheim.\n\nMan trcnnte sich.");
        assertThat(made.parts().get(1).from()).isInstanceOf(Descent.New.class);
        assertThat(((Descent.New) made.parts().get(1).from()).from()).isEmpty();
        assertThat(CorrectedText.retired(text, made)).isEmpty();
    }

    @Test
    void whatIsNotRecognisedLeadsToWhatStandsThereNow() {
        var made = Transcribing.of(text, "Hcrr Ribbcntrop sprach lange.\n\nXylophon!\n\nMan trcnnte sich.");
        var lost = text.parts().get(1);
        assertThat(CorrectedText.retired(text, made)).containsExactly(lost.unit());
        assertThat(((Descent.New) made.parts().get(1).from()).from())
                .extracting(CorrectedText.Origin::part)
                .containsExactly(lost);
    }

    @Test
    void wordsKeepTheirBoxesAcrossTheWholePage() {
        var made = Transcribing.of(text, "Herr Ribbentrop sprach lange. Der Vertrag war geheim.\n\nMan trennte sich.");
        var words = made.parts().getFirst().layout().words();
        assertThat(words).hasSize(8);
        assertThat(words.subList(4, 8))
                .extracting(WordBox::box)
                .isEqualTo(
                        text.parts().get(1).words().stream().map(WordBox::box).toList());
    }

    @Test
    void aPageThatNobodyHadReadGetsItsParagraphs() {
        var nothing = PresentText.none(text.place(), text.language());
        var made = Transcribing.of(nothing, "Eins.\n\n  Zwei.  \n");
        assertThat(made.parts()).extracting(CorrectedText.Part::wording).containsExactly("Eins.", "Zwei.");
        assertThat(made.text()).isEqualTo("Eins.\n\n  Zwei.  \n");
    }

    private static List<?> units(CorrectedText made) {
        return made.parts().stream()
                .map(part -> part.from() instanceof Descent.Same(var before) ? before.unit() : part)
                .toList();
    }
}
