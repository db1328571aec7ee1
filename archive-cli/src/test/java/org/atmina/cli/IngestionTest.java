package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionTest {
    @TempDir
    private Path folder = Path.of("");

    private @Nullable FakeArchive archive;

    @BeforeEach
    void start() throws IOException {
        archive = new FakeArchive();
    }

    @AfterEach
    void stop() {
        archive().close();
    }

    @Test
    void sendsFilesInOrderAndPublishesAnItemWithoutFailures() throws IOException {
        put("b-2.jpg", "b-10.jpg", "a.txt");
        List<String> pages = new ArrayList<>();

        var reports = ingest((done, total) -> pages.add(done + "/" + total));

        assertThat(reports).singleElement().satisfies(item -> {
            assertThat(item.publication()).isEqualTo("published");
            assertThat(item.done()).isTrue();
            assertThat(item.files()).extracting(FileReport::file).containsExactly("a.txt", "b-2.jpg", "b-10.jpg");
        });
        assertThat(pages).containsExactly("3/9", "9/9");
        assertThat(archive().bodies)
                .anyMatch(body -> body.contains("name=\"position\"\r\n") && body.contains("\r\n3\r\n"));
    }

    @Test
    void doesNotPublishAnItemWithAFailedFile() throws IOException {
        put("encrypted.pdf", "good.txt");

        var reports = ingest((done, total) -> {});

        assertThat(reports.getFirst().done()).isFalse();
        assertThat(reports.getFirst().publication()).startsWith("not published");
        assertThat(archive().requests).noneMatch(request -> request.endsWith("/publish"));
    }

    @Test
    void goesOnAfterAFileThatTheServiceRefuses() throws IOException {
        put("refused.txt", "z.txt");

        var files = ingest((done, total) -> {}).getFirst().files();

        assertThat(files).extracting(FileReport::state).containsExactly("refused", "completed");
        assertThat(files.getFirst().note()).isEqualTo("This file is larger than allowed.");
    }

    @Test
    void namesEveryFileInTheClosingTable() throws IOException {
        put("encrypted.pdf", "good.txt");
        var written = new ByteArrayOutputStream();

        IngestCommand.print(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                ingest((done, total) -> {}),
                Duration.ofMillis(2500));

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""

                file           state              pages  language  seconds
                -------------  -----------------  -----  --------  -------
                good.txt       completed          3/3    en        1.3
                encrypted.pdf  failed: encrypted  3/3    en        1.3

                encrypted.pdf: The file is locked by a password.
                Item i1 (%s): not published, as not every file was read.
                2 files of 1 item in 2.5 seconds: 1 read, 0 read in part, 1 failed.
                """.formatted(folder.getFileName()));
    }

    private List<Ingestion.ItemReport> ingest(JobWatch.Listener listener) {
        var wishes = new Ingestion.Wishes("Baltic states", "en", null, true);
        return new Ingestion(archive().client(), wishes).run(IngestPlan.of(folder, false), listener);
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    private FakeArchive archive() {
        return java.util.Objects.requireNonNull(archive);
    }
}
