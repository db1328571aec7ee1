package org.atmina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of files of names that were taken in.
class AuthoritiesCommandTest {
    @Test
    void aTableSaysWhatBecameOfEachFileAndWhyRowsWereRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("places.csv"), "entity\na\nb\nc\n");
        try (FakeArchive archive = new FakeArchive()) {
            AuthorityReport report = AuthorityReport.of(file, archive.client(), true, true);
            String printed = printed(report);
            assertThat(archive.requests).containsExactly("POST /authorities/import");
            assertThat(archive.bodies).containsExactly("entity\na\nb\nc\n");
            assertThat(printed).contains("places.csv  2     0        0          1");
            assertThat(printed).contains("places.csv, row 3 (b): No period.");
            assertThat(printed).contains("Nothing was written");
            assertThat(report.failure().orElseThrow())
                    .startsWith("Rows of places.csv that were refused: 1; the first is row 3");
        }
    }

    @Test
    void filesOfAFolderComeByTheirNames(@TempDir Path folder) throws IOException {
        for (String name : List.of("b.csv", "a.csv", "README.md")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(StarterFiles.in(folder, ".csv"))
                .map(file -> file.getFileName().toString())
                .containsExactly("a.csv", "b.csv");
        assertThat(StarterFiles.in(folder.resolve("none"), ".csv")).isEmpty();
    }

    private static String printed(AuthorityReport report) {
        var bytes = new ByteArrayOutputStream();
        AuthoritiesCommand.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(report), true);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
