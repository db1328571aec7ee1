package org.atmina.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Callers put this jar on their class path without anything that the worker needs.
class CallersHalfTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "atmina", "inspect");
    private static final List<String> ALLOWED =
            List.of("java.", "com.fasterxml.jackson.", "org.jspecify.", "org.atmina.inspect.");

    @ParameterizedTest
    @ValueSource(strings = {"", "protocol", "pool"})
    void needsTheJdkAndJacksonOnly(String room) throws Exception {
        try (var files = Files.list(SOURCES.resolve(room))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (var source : sources) {
                assertThat(imports(source)).as(source.toString()).allMatch(CallersHalfTest::allowed);
            }
        }
    }

    private static Stream<String> imports(Path source) throws Exception {
        return Files.readString(source)
                .lines()
                .filter(line -> line.startsWith("import "))
                .map(line -> line.substring("import ".length()));
    }

    private static boolean allowed(String imported) {
        return ALLOWED.stream().anyMatch(imported::startsWith) && !imported.startsWith("org.atmina.inspect.worker");
    }
}
