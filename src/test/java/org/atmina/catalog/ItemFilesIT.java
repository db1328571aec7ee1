package org.atmina.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.atmina.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemFilesIT {
    private static final LanguageTag GERMAN = LanguageTag.of("de");

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    TextUnits units;

    private String name = "";
    private UUID item = new UUID(0, 0);

    @BeforeEach
    void anItem() {
        name = Given.item(Given.collection());
        item = items.byName(new PublicId(name)).orElseThrow().id();
    }

    @Test
    void filesStandInTheOrderOfTheirArrival() {
        assertThat(reserve("a", null).file().position()).isEqualTo(1);
        assertThat(reserve("b", null).file().position()).isEqualTo(2);
        assertThat(reserve("c", 7).file().position()).isEqualTo(7);
        assertThat(reserve("d", null).file().position()).isEqualTo(8);
    }

    @Test
    void theSameBytesAreTheSameFile() {
        var first = reserve("a", null);
        var second = reserve("a", 5);
        assertThat(second.duplicate()).isTrue();
        assertThat(second.file()).isEqualTo(first.file());
    }

    @Test
    void twoFilesDoNotShareAPlace() {
        reserve("a", 1);
        var second = files.reserve(file("b", 1));
        assertThat(second instanceof Outcome.NotDone<?>(Problem why) ? why.slug() : "")
                .isEqualTo("position-taken");
    }

    @Test
    void manyAtOnceGetAPlaceEach() {
        var places = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> reserve(Integer.toHexString(i), null).file().position())
                .toList();
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void registersPagesWithTextSegmentsAndWords() {
        // Given
        var file = reserve("a", null).file();
        // When
        var registered = files.register(reading(file.id()), null, Stream.of(page(1, "Herr Ribbentrop"), failed(2)));
        // Then
        assertThat(registered.pages()).isEqualTo(2);
        assertThat(registered.standing().state()).isEqualTo(FileState.STORED);
        assertThat(registered.standing().flags()).containsExactly("has-gps", "restricted");
        var segment = texts.segments(item, 0, 10).getFirst();
        assertThat(segment.unit().sourceText()).isEqualTo("Herr Ribbentrop");
        assertThat(segment.unit().sourceLanguage()).isEqualTo(GERMAN);
        assertThat(segment.place().page()).isEqualTo(1);
        assertThat(segment.origin()).isEqualTo(TextKind.OCR);
        assertThat(segment.box()).isEqualTo(new Box(10, 20, 300, 40));
        assertThat(segment.words())
                .containsExactly(
                        new WordBox(0, 4, new Box(10, 20, 80, 40), 96),
                        new WordBox(5, 15, new Box(100, 20, 210, 40), 91));
        assertThat(texts.ofFile(file.id(), 0, 10)).hasSize(1).first().satisfies(version -> {
            assertThat(version.text()).isEqualTo("Herr Ribbentrop");
            assertThat(version.sha256()).isEqualTo(Sha256.of("Herr Ribbentrop"));
            assertThat(version.making().engine()).isEqualTo("tesseract 5");
        });
        assertThat(units.count(item)).isEqualTo(2); // the title and the segment
    }

    @Test
    void theSameAgainChangesNothing() {
        var file = reserve("a", null).file();
        files.register(reading(file.id()), null, Stream.of(page(1, "Herr Ribbentrop"), failed(2)));
        var before = texts.segments(item, 0, 10);
        files.register(reading(file.id()), null, Stream.of(page(1, "Herr Ribbentrop"), failed(2)));
        assertThat(texts.segments(item, 0, 10)).isEqualTo(before);
        assertThat(files.pages(item, 1, 10).total()).isEqualTo(2);
    }

    @Test
    void aLaterReadingOfAPageIsItsPresentText() {
        var file = reserve("a", null).file();
        files.register(reading(file.id()), null, Stream.of(page(1, "Hcrr Ribbcntrop")));
        files.register(reading(file.id()), null, Stream.of(page(1, "Herr Ribbentrop")));
        assertThat(texts.segments(item, 0, 10))
                .extracting(segment -> segment.unit().sourceText())
                .containsExactly("Herr Ribbentrop");
        assertThat(texts.countSegments(item)).isEqualTo(1);
        assertThat(units.count(item)).isEqualTo(2);
    }

    @Test
    void registersALongTextInReadingOrder() {
        var file = reserve("a", null).file();
        var lines =
                IntStream.range(0, 3000).mapToObj("Paragraph %d."::formatted).toList();
        files.register(reading(file.id()), flowing(lines), Stream.of());
        assertThat(texts.countSegments(item)).isEqualTo(3000);
        assertThat(texts.segments(item, 1998, 3))
                .extracting(segment -> segment.unit().sourceText())
                .containsExactly("Paragraph 1998.", "Paragraph 1999.", "Paragraph 2000.");
    }

    @Test
    void theItemShowsItsFilesAndPages() {
        var file = reserve("a", null).file();
        files.register(reading(file.id()), null, Stream.of(page(1, "Herr Ribbentrop"), failed(2)));
        as("archivist")
                .get(API + "/items/" + name)
                .then()
                .body("files.name", contains("a.pdf"))
                .body("files[0].mediaType", is("application/pdf"))
                .body("files[0].outcome", is("readable"))
                .body("files[0].pages", is(2))
                .body("files[0].content", is("/api/v1/items/" + name + "/files/1"))
                .body("pageCount", is(2))
                .body("pages.number", contains(1, 2))
                .body("pages[0].image", is("/api/v1/items/" + name + "/pages/1/1/image.jpg"))
                .body("pages[1].image", nullValue());
        as("archivist")
                .get(API + "/items/" + name + "/pages?size=1&page=2")
                .then()
                .body("pages.number", contains(2));
    }

    private ItemFiles.Reserved reserve(String letter, @Nullable Integer position) {
        return files.reserve(file(letter, position)).orProblem();
    }

    private NewFile file(String digit, @Nullable Integer position) {
        return new NewFile(
                item, position, digit + ".pdf", "application/octet-stream", 10, digit.repeat(128), null, "archivist");
    }

    private static FileReading reading(UUID file) {
        return new FileReading(
                file,
                FileState.STORED,
                "v1/content/a.pdf",
                "application/pdf",
                "readable",
                List.of("restricted", "has-gps"),
                GERMAN,
                "archive");
    }

    private static PageReading page(int number, String text) {
        var words = List.of(
                new WordBox(0, 4, new Box(10, 20, 80, 40), 96), new WordBox(5, 15, new Box(100, 20, 210, 40), 91));
        var segment =
                new TextReading.Segment("paragraph", 0, text.length(), GERMAN, null, new Box(10, 20, 300, 40), words);
        return new PageReading(
                number,
                1000,
                1400,
                300,
                "read",
                0.95f,
                GERMAN,
                new TextReading(TextKind.OCR, GERMAN, text, "tesseract 5", 0.95f, List.of(segment)));
    }

    private static PageReading failed(int number) {
        return new PageReading(number, 0, 0, null, "failed", null, null, null);
    }

    private static TextReading flowing(List<String> lines) {
        var text = String.join("\n", lines);
        var segments = new java.util.ArrayList<TextReading.Segment>();
        int start = 0;
        for (String line : lines) {
            segments.add(
                    new TextReading.Segment("paragraph", start, start + line.length(), GERMAN, null, null, List.of()));
            start += line.length() + 1;
        }
        return new TextReading(TextKind.BORN_DIGITAL, GERMAN, text, "tika 3", null, segments);
    }
}
