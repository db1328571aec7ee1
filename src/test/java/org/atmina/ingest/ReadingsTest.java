package org.atmina.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.WordBox;
import org.atmina.inspect.Box;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageSegment;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Reason;
import org.atmina.inspect.SegmentKind;
import org.atmina.inspect.SegmentLanguage;
import org.atmina.inspect.Word;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Box BOX = new Box(1, 2, 3, 4);

    @Test
    void givesEachSegmentItsOwnWords() {
        // Given
        var facts = page("One two\n\nthree", PageFacts.Origin.OCR, List.of(segment(0, 0, 7), segment(1, 9, 14)));
        // When
        var text = Objects.requireNonNull(Readings.page(facts).text());
        // Then
        assertThat(text.segments().get(0).words())
                .extracting(WordBox::start, WordBox::end)
                .containsExactly(tuple(0, 3), tuple(4, 7));
        assertThat(text.segments().get(1).words())
                .containsExactly(new WordBox(0, 5, new org.atmina.catalog.Box(1, 2, 3, 4), 93));
    }

    @Test
    void callsATextLayerBornDigital() {
        var facts = page("One two\n\nthree", PageFacts.Origin.TEXT_LAYER, List.of(segment(0, 0, 14)));
        assertThat(Readings.page(facts).text())
                .isNotNull()
                .satisfies(text -> assertThat(text.kind()).isEqualTo(TextKind.BORN_DIGITAL));
    }

    @Test
    void aPageWithoutTextHasNone() {
        var facts = new PageFacts(
                1,
                10,
                10,
                300,
                PageState.NEEDS_REVIEW,
                Reason.NO_TEXT_FOUND,
                PageFacts.Origin.OCR,
                " ",
                "und",
                0,
                List.of(),
                List.of());
        assertThat(Readings.page(facts).text()).isNull();
    }

    @Test
    void aLanguageThatIsNoTagIsUnknown() {
        var facts = new PageFacts(
                1, 10, 10, 300, PageState.READ, null, PageFacts.Origin.OCR, "x", "not a tag", 1, List.of(), List.of());
        assertThat(String.valueOf(Readings.page(facts).language())).isEqualTo("und");
    }

    private static PageFacts page(String text, PageFacts.Origin origin, List<PageSegment> segments) {
        var words = List.of(new Word(9, 14, BOX, 0.93), new Word(0, 3, BOX, 0.9), new Word(4, 7, BOX, 0.8));
        return new PageFacts(1, 100, 100, 300, PageState.READ, null, origin, text, "en", 0.9, segments, words);
    }

    private static PageSegment segment(int index, int start, int end) {
        return new PageSegment(index, SegmentKind.PARAGRAPH, start, end, BOX, SegmentLanguage.declared("en"));
    }
}
