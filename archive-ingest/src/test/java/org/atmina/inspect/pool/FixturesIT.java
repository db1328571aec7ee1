package org.atmina.inspect.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.PageState;
import org.atmina.inspect.SegmentKind;
import org.atmina.inspect.Summary;
import org.atmina.inspect.TextSegment;
import org.atmina.inspect.fixture.Fixtures;
import org.atmina.inspect.fixture.Markup;
import org.atmina.inspect.fixture.Pdfs;
import org.atmina.inspect.fixture.Pictures;
import org.atmina.inspect.fixture.Texts;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Pyramid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of file ends in the state that it should, with the text that stands in it.
class FixturesIT {
    @TempDir
    static Path folder = Path.of("");

    private static InspectorPool pool = start();

    private static InspectorPool start() {
        return new InspectorPool(Workers.settings().withWorkers(1));
    }

    @BeforeAll
    static void ready() throws InterruptedException {
        Workers.awaitReady(pool);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    record Bad(String what, String state, String reason, Function<Fixtures, Path> make) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("empty", "empty", "empty-file", f -> f.bytes("bad/empty", "none.txt", new byte[0])),
                new Bad("exe-renamed", "quarantined", "executable-in-disguise", Fixtures::renamedProgram),
                new Bad("docx-bomb", "too-large", "expands-too-much", Fixtures::docxBomb),
                new Bad("gzip-bomb", "too-large", "expands-too-much", Fixtures::gzipBomb),
                new Bad("zip", "unsupported", "archive-not-unpacked", Fixtures::zip),
                new Bad("png-too-many-pixels", "too-large", "too-many-pixels", Fixtures::tooManyPixels),
                new Bad(
                        "pdf-encrypted",
                        "encrypted",
                        "password-needed",
                        f -> Pdfs.encrypted(f.place("bad/pdf-encrypted", "locked.pdf"))),
                new Bad(
                        "pdf-huge-page",
                        "too-large",
                        "too-many-pixels",
                        f -> Pdfs.huge(f.place("bad/pdf-huge-page", "huge.pdf"))),
                new Bad(
                        "pdf-damaged",
                        "damaged",
                        "damaged-file",
                        f -> f.bytes(
                                "bad/pdf-damaged", "broken.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8))),
                new Bad(
                        "jpg-truncated",
                        "damaged",
                        "truncated-image",
                        f -> f.cut(jpeg(f, Texts.ENGLISH), "bad/jpg-truncated", "half.jpg", 0.5)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void endsABadFileInItsOwnState(Bad bad) {
        if (bad.what().matches("png-.*|jpg-.*|pdf-huge.*")) {
            Workers.needOcr();
        }
        var file = bad.make().apply(new Fixtures(folder));
        var inspection = Workers.inspect(pool, file, output(file));
        assertThat(inspection).isInstanceOf(Inspection.Unread.class);
        assertThat(inspection.state()).isEqualTo(bad.state());
        assertThat(((Inspection.Unread) inspection).reason().slug()).isEqualTo(bad.reason());
    }

    record Flowing(String what, String language, Function<Fixtures, Path> make, List<String> paragraphs) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Flowing plain(String what, String language, String text, String charset) {
        return new Flowing(
                what, language, f -> f.text(what, "text.txt", text, Charset.forName(charset)), paragraphs(text));
    }

    static Stream<Flowing> flowing() {
        var wrapped = Texts.wrapped(Texts.LATVIAN, 50);
        return Stream.of(
                plain("txt-utf8", "et", Texts.ESTONIAN, "UTF-8"),
                plain("txt-utf16", "fi", Texts.FINNISH, "UTF-16"),
                plain("txt-windows-1257", "lv", Texts.LATVIAN, "windows-1257"),
                plain("txt-windows-1257-lt", "lt", Texts.LITHUANIAN, "windows-1257"),
                plain("txt-windows-1250", "pl", Texts.POLISH, "windows-1250"),
                plain("txt-hard-wrapped", "lv", wrapped, "UTF-8"),
                new Flowing("docx", "et", Fixtures::docx, paragraphs(Texts.ESTONIAN)),
                new Flowing("odt", "fi", Fixtures::odt, paragraphs(Texts.FINNISH)),
                new Flowing("epub", "pl", Fixtures::epub, paragraphs(Texts.POLISH)),
                new Flowing("eml", "en", Fixtures::mail, paragraphs(Texts.ENGLISH)),
                new Flowing(
                        "rtf",
                        "en",
                        f -> f.text("rtf", "text.rtf", Markup.rtf(Texts.ENGLISH), StandardCharsets.US_ASCII),
                        paragraphs(Texts.ENGLISH)),
                new Flowing(
                        "html-windows-1257",
                        "lt",
                        f -> f.text(
                                "html", "page.html", Markup.html(Texts.LITHUANIAN), Charset.forName("windows-1257")),
                        paragraphs(Texts.LITHUANIAN)));
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split("\n\n", 0));
    }

    @ParameterizedTest
    @MethodSource("flowing")
    void readsTheParagraphsOfAFlowingText(Flowing good) throws Exception {
        var file = good.make().apply(new Fixtures(folder));
        var inspection = Workers.inspect(pool, file, output(file));
        assertThat(inspection).isInstanceOf(Inspection.Readable.class);
        var read = new InspectionFolder(output(file));
        assertThat(read.summary().layout()).isEqualTo(Summary.Layout.FLOWING);
        assertThat(read.summary().language().tag()).isEqualTo(good.language());
        var verbatim = Files.readString(read.text());
        try (var segments = read.segments()) {
            var all = segments.toList();
            assertThat(all).extracting(TextSegment::text).containsAll(good.paragraphs());
            assertThat(all)
                    .allSatisfy(segment -> assertThat(verbatim.substring(segment.startOffset(), segment.endOffset()))
                            .isEqualTo(segment.text()));
        }
    }

    @Test
    void flagsTheAttachmentOfALetter() {
        var file = new Fixtures(folder).mail();
        var inspection = Workers.inspect(pool, file, output(file));
        assertThat(inspection).isInstanceOf(Inspection.Readable.class);
        assertThat(new InspectionFolder(output(file)).summary().flags()).contains(Flag.HAS_ATTACHMENTS);
    }

    @Test
    void tellsHeadingsAndListItemsOfAPage() {
        var file =
                new Fixtures(folder).text("html-list", "list.html", Markup.html(Texts.ENGLISH), StandardCharsets.UTF_8);
        assertThat(Workers.inspect(pool, file, output(file))).isInstanceOf(Inspection.Readable.class);
        try (var segments = new InspectionFolder(output(file)).segments()) {
            assertThat(segments.map(TextSegment::kind))
                    .containsExactly(
                            SegmentKind.HEADING,
                            SegmentKind.PARAGRAPH,
                            SegmentKind.PARAGRAPH,
                            SegmentKind.LIST_ITEM,
                            SegmentKind.LIST_ITEM);
        }
    }

    record Paged(String what, int pages, Function<Fixtures, Path> make, List<String> languages, String word) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Path jpeg(Fixtures f, String text) {
        return Pictures.write(Pictures.page(text), "jpg", f.place("good/jpg", "page.jpg"));
    }

    static Stream<Paged> paged() {
        return Stream.of(
                new Paged("jpg", 1, f -> jpeg(f, Texts.ESTONIAN), List.of("et"), "lapselaps"),
                new Paged("jpg-undeclared", 1, f -> jpeg(f, Texts.POLISH), List.of(), "żołnierze"),
                new Paged(
                        "png",
                        1,
                        f -> Pictures.write(Pictures.page(Texts.FINNISH), "png", f.place("good/png", "page.png")),
                        List.of("fi"),
                        "muistikirjan"),
                new Paged(
                        "tiff-multipage",
                        2,
                        f -> Pictures.tiff(
                                f.place("good/tiff-multipage", "two.tif"), false, Texts.ENGLISH, Texts.ENGLISH),
                        List.of("en"),
                        "harbour"),
                new Paged(
                        "tiff-g4",
                        1,
                        f -> Pictures.tiff(f.place("good/tiff-g4", "fax.tif"), true, Texts.ENGLISH),
                        List.of("en"),
                        "diary"),
                new Paged(
                        "pdf-text", 1, f -> Pdfs.lettered(f.place("good/pdf-text", "text.pdf")), List.of(), "harbour"),
                new Paged(
                        "pdf-scanned",
                        2,
                        f -> Pdfs.scanned(f.place("good/pdf-scanned", "scan.pdf"), Texts.LITHUANIAN, Texts.LITHUANIAN),
                        List.of("lt"),
                        "sąsiuvinis"),
                new Paged(
                        "pdf-mixed",
                        2,
                        f -> Pdfs.mixed(f.place("good/pdf-mixed", "mixed.pdf"), Texts.ENGLISH),
                        List.of("en"),
                        "cargo"));
    }

    @ParameterizedTest
    @MethodSource("paged")
    void readsThePagesOfAScan(Paged good) {
        Workers.needOcr();
        var file = good.make().apply(new Fixtures(folder));
        var output = folder.resolve("output").resolve(good.what());
        var inspection = Workers.inspect(pool, file, output, good.languages().toArray(String[]::new));
        assertThat(inspection).isInstanceOf(Inspection.Readable.class);
        var read = new InspectionFolder(output);
        assertThat(read.summary().extent().pages()).isEqualTo(good.pages());
        assertThat(read.pages()).hasSize(good.pages()).allSatisfy(page -> wellMade(page, read, good.word()));
    }

    private static void wellMade(PageFacts page, InspectionFolder read, String word) {
        assertThat(page.state()).isEqualTo(PageState.READ);
        assertThat(page.text()).contains(word);
        assertThat(page.segments()).isNotEmpty();
        assertThat(page.words()).allSatisfy(w -> {
            assertThat(page.text().substring(w.startOffset(), w.endOffset())).doesNotContainAnyWhitespaces();
            assertThat(w.box().x() + w.box().w()).isBetween(1, page.widthPx());
            assertThat(w.box().y() + w.box().h()).isBetween(1, page.heightPx());
        });
        assertThat(served(page, read)).isEqualTo(new Levels(page.widthPx(), page.heightPx()));
        assertThat(Files.exists(read.alto(page.number()))).isEqualTo(page.origin() == PageFacts.Origin.OCR);
    }

    private static Levels served(PageFacts page, InspectionFolder read) {
        try (var pyramid = Pyramid.open(read.image(page.number()), read.sidecar(page.number()))) {
            pyramid.verify();
            return pyramid.levels();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output(Path file) {
        return folder.resolve("output").resolve(String.valueOf(folder.relativize(file)));
    }
}
