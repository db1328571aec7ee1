package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command as it is packaged, with the servers and the service that it starts for itself.
final class PackagedCommand {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMAND = ROOT.resolve("archive-cli/target/archive-cli.jar");
    private static final Path SERVICE = ROOT.resolve("target/quarkus-app/quarkus-run.jar");

    private PackagedCommand() {}

    /// The report of a quick benchmark.
    static JsonNode bench(String name) throws Exception {
        assumeTrue(Files.exists(COMMAND) && Files.exists(SERVICE), "the archive has not been packaged");
        var output = Files.createTempFile("bench", ".json");
        try {
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Datmina.home=" + ROOT,
                            "-jar",
                            COMMAND.toString(),
                            "bench",
                            name,
                            "--quick",
                            "--json"))
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            return new ObjectMapper().readTree(output.toFile());
        } finally {
            Files.delete(output);
        }
    }
}
