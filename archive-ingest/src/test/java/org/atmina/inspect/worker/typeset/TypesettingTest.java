package org.atmina.inspect.worker.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.SegmentKind;
import org.atmina.inspect.SegmentLanguage;
import org.atmina.inspect.TypesetPlace;
import org.atmina.inspect.worker.text.FlowingText;
import org.atmina.pyramid.Pyramid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesettingTest {
    private static final String PARAGRAPH = "Šis vilciens izbrauca 14. jūnijā. Поезд ушёл ночью. Τὸ τρένο. "
            + "Rongis oli palju rahvast, ja keegi ei teadnud, kuhu see sõidab. ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void saysOfEveryWordOfEverySegmentWhereItStands() throws IOException {
        // Given
        var output = text("one", 40, PARAGRAPH.repeat(7).strip());
        // When
        int pages = Typesetting.of(output);
        // Then
        assertThat(pages).isBetween(8, 16);
        var places = places(output);
        try (var segments = output.segments()) {
            segments.forEach(segment -> {
                var parts = places.stream()
                        .filter(place -> place.startOffset() == segment.startOffset())
                        .toList();
                var words = parts.stream()
                        .flatMap(part -> part.words().stream())
                        .map(word -> segment.text().substring(word.startOffset(), word.endOffset()))
                        .toList();
                assertThat(words).containsExactly(segment.text().split("\\s+"));
                assertThat(parts).extracting(TypesetPlace::part).containsExactlyElementsOf(counting(parts.size()));
            });
        }
    }

    @Test
    void putsEveryBoxOnItsPageAndWordsIntoTheirParts() throws IOException {
        // Given
        var output = text("one", 12, PARAGRAPH.repeat(9).strip());
        // When
        int pages = Typesetting.of(output);
        // Then
        assertThat(places(output)).isNotEmpty().allSatisfy(place -> {
            assertThat(place.page()).isBetween(1, pages);
            assertThat(place.box().x()).isGreaterThanOrEqualTo(0);
            assertThat(place.box().x() + place.box().w()).isLessThanOrEqualTo(Sheet.WIDTH);
            assertThat(place.box().y() + place.box().h()).isLessThanOrEqualTo(Sheet.HEIGHT);
            assertThat(place.words()).isNotEmpty().allSatisfy(word -> {
                assertThat(word.box().w()).isPositive();
                assertThat(word.box().y()).isGreaterThanOrEqualTo(place.box().y());
                assertThat(word.box().y() + word.box().h())
                        .isLessThanOrEqualTo(place.box().y() + place.box().h());
            });
        });
    }

    @Test
    void makesTheSamePagesOfTheSameText() throws IOException {
        // Given
        var one = text("one", 20, PARAGRAPH);
        var other = text("other", 20, PARAGRAPH);
        // When
        int pages = Typesetting.of(one);
        Typesetting.of(other);
        // Then
        for (int page = 1; page <= pages; page++) {
            assertThat(version(one, page)).isEqualTo(version(other, page));
        }
    }

    @Test
    void goesFromRightToLeftWhereTheLettersDo() throws IOException {
        // Given
        var output = text("one", 1, "שלום עולם");
        // When
        Typesetting.of(output);
        // Then
        var words = places(output).getFirst().words();
        assertThat(words.getFirst().box().x())
                .isGreaterThan(words.getLast().box().x());
        assertThat(words.getFirst().box().x()).isGreaterThan(Sheet.WIDTH / 2);
    }

    @Test
    void stopsAtItsLimitAndIsRightUpToThere() throws IOException {
        // Given
        var output = text("one", 3, PARAGRAPH.repeat(400).strip());
        // When
        int pages = Typesetting.of(output, 5);
        // Then
        assertThat(pages).isEqualTo(5);
        assertThat(output.image(5)).exists();
        assertThat(output.image(6)).doesNotExist();
        assertThat(places(output)).allMatch(place -> place.page() <= 5);
    }

    @Test
    void setsAWordThatIsLongerThanAnyLine() throws IOException {
        // Given
        var output = text("one", 1, "x".repeat(9000));
        // When
        int pages = Typesetting.of(output);
        // Then
        assertThat(pages).isBetween(2, 8);
    }

    @Test
    void makesNoPageOfNoText() throws IOException {
        // Given
        var output = text("one", 0, "");
        // Then
        assertThat(Typesetting.of(output)).isZero();
        assertThat(output.image(1)).doesNotExist();
    }

    private InspectionFolder text(String name, int paragraphs, String paragraph) throws IOException {
        var output = new InspectionFolder(Files.createDirectories(folder.resolve(name)));
        try (var text = new FlowingText(output.path())) {
            for (int i = 0; i < paragraphs; i++) {
                text.block(SegmentKind.values()[i % SegmentKind.values().length], paragraph);
            }
            text.finish(output, _ -> SegmentLanguage.UNKNOWN);
        }
        return output;
    }

    private static List<TypesetPlace> places(InspectionFolder output) {
        try (var places = output.typeset()) {
            return places.toList();
        }
    }

    private static List<Integer> counting(int to) {
        var numbers = new ArrayList<Integer>();
        for (int i = 1; i <= to; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static String version(InspectionFolder output, int page) throws IOException {
        try (var pyramid = Pyramid.open(output.image(page), output.sidecar(page))) {
            return pyramid.version();
        }
    }
}
