package org.atmina.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atmina.stack.SourceTree;

/// The command as it is packaged, with the servers and the service that it starts for itself.
final class PackagedCommand {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMAND = ROOT.resolve("archive-cli/target/archive-cli.jar");

    private PackagedCommand() {}

    /// The report of a quick benchmark.
    static JsonNode bench(String name) throws Exception {
        assumeFalse(Boolean.getBoolean("atmina.test.unpackaged"), "there is to be no packaged archive");
        assertThat(COMMAND)
                .as("the packaged command; package it first, or leave it out with -Datmina.test.unpackaged=true")
                .isRegularFile();
        TwoProcesses.checkPackaged(new SourceTree(ROOT));
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
            try {
                assertThat(process.waitFor(10, TimeUnit.MINUTES))
                        .as("the benchmark ends")
                        .isTrue();
                // 1 says that it is slower than it should be, as it may be beside tests
                assertThat(process.exitValue()).isBetween(0, 1);
            } finally {
                end(process);
            }
            return new ObjectMapper().readTree(output.toFile());
        } finally {
            Files.delete(output);
        }
    }

    /// With the servers that it has started, which would outlive it where it is ended by force.
    private static void end(Process process) {
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
