package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The benchmark of the memory runs through on a small one. How fast it finds it to be is not looked at: tests share
/// their machine.
class MemoryBenchIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMAND = ROOT.resolve("archive-cli/target/archive-cli.jar");
    private static final Path SERVICE = ROOT.resolve("target/quarkus-app/quarkus-run.jar");
    private static final int TEXTS = 2000;

    @Test
    void measuresASmallMemory() throws Exception {
        assumeTrue(Files.exists(COMMAND) && Files.exists(SERVICE), "the archive has not been packaged");

        var report = run();

        var softly = new SoftAssertions();
        // every paragraph is remembered; titles and descriptions are not translated
        softly.assertThat(report.path("units").asInt()).isEqualTo(TEXTS);
        softly.assertThat(report.path("rounds")).hasSize(4).allSatisfy(round -> {
            softly.assertThat(round.path("failed").asInt()).isZero();
            softly.assertThat(round.at("/waits/count").asInt()).isPositive();
        });
        softly.assertThat(report.at("/rounds/0/kinds"))
                .filteredOn(kind -> kind.path("kind").asText().equals("the same text"))
                .allSatisfy(kind ->
                        softly.assertThat(kind.path("suggestions").asDouble()).isGreaterThanOrEqualTo(1));
        softly.assertAll();
    }

    private static JsonNode run() throws Exception {
        var output = Files.createTempFile("bench", ".json");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Datmina.home=" + ROOT,
                        "-jar",
                        COMMAND.toString(),
                        "bench",
                        "memory",
                        "--quick",
                        "--json"))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new ObjectMapper().readTree(output.toFile());
    }
}
