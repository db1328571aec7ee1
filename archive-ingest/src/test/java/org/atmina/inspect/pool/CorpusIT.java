package org.atmina.inspect.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.inspect.Flag;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.PageFacts;
import org.atmina.inspect.Summary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs over the optional corpus beside the repository; without it these tests are skipped and say so.
class CorpusIT {
    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
    private static final Map<String, String> LANGUAGES = Map.of(
            "eng", "en", "est", "et", "lav", "lv", "lit", "lt", "pol", "pl", "fin", "fi", "deu", "de", "rus", "ru");

    @TempDir
    Path output = Path.of("");

    private static Path corpus(String part) {
        var folder = CORPUS.resolve(part).normalize();
        Assumptions.assumeTrue(Files.isDirectory(folder), "no corpus at " + folder + ": nothing to try this on");
        return folder;
    }

    private static List<Path> files(Path folder, String endings) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(" + endings + ")"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void readsTheFirstDocumentAndItsScans() throws Exception {
        Workers.needOcr();
        var seed = corpus("seed");
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1))) {
            for (var file : files(seed, "txt|jpg|pdf")) {
                var folder = output.resolve(String.valueOf(file.getFileName()));
                assertThat(Workers.inspect(pool, file, folder, "en")).isInstanceOf(Inspection.Readable.class);
            }
        }
        var text = new InspectionFolder(output.resolve("soviet-aggression.txt"));
        assertThat(text.text()).hasSameBinaryContentAs(seed.resolve("soviet-aggression.txt"));
        var scan = new InspectionFolder(output.resolve("scan.pdf"));
        assertThat(scan.pages())
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.confidence()).isGreaterThan(0.9));
        assertThat(scan.page(1).text()).contains("invaded Poland");
    }

    @Test
    void readsEightLanguagesWithoutBeingTold() throws Exception {
        Workers.needOcr();
        var folder = corpus("ocr");
        double sum = 0;
        var pages = files(folder, "png|jpg");
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1))) {
            for (var file : pages) {
                sum += readPage(pool, file);
            }
        }
        System.out.printf("%-18s %26s %6.2f %%%n", "mean", "", 100 * sum / pages.size());
        assertThat(sum / pages.size()).isLessThan(0.005);
    }

    private double readPage(InspectorPool pool, Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        long start = System.nanoTime();
        var inspection = Workers.inspect(pool, file, output.resolve(name));
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(inspection).as(name).isInstanceOf(Inspection.Readable.class);
        PageFacts page = new InspectionFolder(output.resolve(name)).page(1);
        var truth = Files.readString(file.resolveSibling(name.substring(0, 3) + ".txt"));
        double errors = ErrorRate.of(page.text(), truth);
        System.out.printf(
                "%-18s %s  conf %.3f  %6.2f s  CER %6.2f %%%n",
                name, page.language(), page.confidence(), seconds, 100 * errors);
        assertThat(page.language()).as(name).isEqualTo(LANGUAGES.get(name.substring(0, 3)));
        assertThat(errors).as(name).isLessThan(0.02);
        return errors;
    }

    /// What the outcome of each hostile file must be: the state, flags that must be raised, and words that must not
    /// show.
    private record Outcome(Set<String> states, Set<Flag> flags) {
        static Outcome refused(String... states) {
            return new Outcome(Set.of(states), Set.of());
        }

        static Outcome read(Flag... flags) {
            return new Outcome(Set.of("readable", "needs-review"), Set.of(flags));
        }
    }

    private static final Map<String, Outcome> HOSTILE = Map.ofEntries(
            Map.entry("xxe_file.xml", Outcome.read(Flag.EXTERNAL_REFERENCES)),
            Map.entry("billion_laughs.xml", Outcome.refused("too-large")),
            Map.entry("svg_script.svg", Outcome.refused("unsupported")),
            Map.entry("xxe_docx.docx", Outcome.refused("damaged", "readable")),
            Map.entry("bomb_docx.docx", Outcome.refused("too-large")),
            Map.entry("quine_like_many.zip", Outcome.refused("too-large")),
            Map.entry("bomb.txt.gz", Outcome.refused("too-large")),
            Map.entry("zipslip.zip", Outcome.refused("unsupported")),
            Map.entry("formula.csv", Outcome.read(Flag.HAS_FORMULAS)),
            Map.entry("pdf_js.pdf", Outcome.read(Flag.HAS_JAVASCRIPT, Flag.HAS_ACTION)),
            Map.entry("pdf_huge_page.pdf", Outcome.refused("too-large")),
            Map.entry("polyglot_pdf_zip.pdf", Outcome.read(Flag.POLYGLOT)),
            Map.entry("exe_renamed.pdf", Outcome.refused("quarantined")),
            Map.entry("html_script.html", Outcome.read(Flag.HAS_JAVASCRIPT)),
            Map.entry("png_900mpx.png", Outcome.refused("too-large")),
            Map.entry("macro.docm", Outcome.read(Flag.HAS_MACROS)),
            Map.entry("rtf_objupdate.rtf", Outcome.read(Flag.EXTERNAL_REFERENCES)),
            Map.entry("utf8_invalid.txt", Outcome.read(Flag.INVALID_BYTES, Flag.CONTROL_CHARACTERS_REMOVED)),
            Map.entry("empty.pdf", Outcome.refused("empty")),
            Map.entry("exif_gps.jpg", Outcome.read(Flag.HAS_GPS)));

    @Test
    void endsEveryHostileFileAsExpected() throws Exception {
        Workers.needOcr();
        var folder = corpus("hostile");
        var expected = Files.readAllLines(folder.resolve("expected.tsv")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(HOSTILE.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1))) {
            Workers.awaitReady(pool);
            for (var name : expected) {
                long start = System.nanoTime();
                var inspection = Workers.inspect(pool, folder.resolve(name), output.resolve(name));
                check(name, inspection, Duration.ofNanos(System.nanoTime() - start));
            }
        }
        assertThat(output.resolve("html_script.html").resolve("text.txt")).hasContent("Tere");
        assertThat(output.resolve("rtf_objupdate.rtf").resolve("text.txt")).hasContent("Hi");
        var photograph = new InspectionFolder(output.resolve("exif_gps.jpg"));
        for (var made : List.of(photograph.image(1), photograph.sidecar(1))) {
            assertThat(Files.readString(made, StandardCharsets.ISO_8859_1))
                    .isNotEmpty()
                    .doesNotContain("Exif");
        }
    }

    private void check(String name, Inspection inspection, Duration took) throws IOException {
        var outcome = HOSTILE.getOrDefault(name, Outcome.refused());
        System.out.printf("%-22s %-12s %5.2f s%n", name, inspection.state(), took.toMillis() / 1000.0);
        assertThat(outcome.states()).as(name).contains(inspection.state());
        switch (inspection) {
            case Inspection.Readable(Summary summary) ->
                assertThat(summary.flags()).as(name).containsAll(outcome.flags());
            case Inspection.NeedsReview(var _, Summary summary) ->
                assertThat(summary.flags()).as(name).containsAll(outcome.flags());
            case Inspection.Unread _ -> {}
        }
        var text = output.resolve(name).resolve("text.txt");
        if (Files.exists(text)) {
            assertThat(Files.readString(text)).as(name).doesNotContain("root:", "\u0000", "\u001B", "\u202E");
        }
    }
}
