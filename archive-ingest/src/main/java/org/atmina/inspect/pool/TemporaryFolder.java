package org.atmina.inspect.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;

/// The scratch folder of one worker, which a killed worker cannot tidy itself.
final class TemporaryFolder {
    private TemporaryFolder() {}

    static Path create() {
        try {
            return Files.createTempDirectory("atmina-inspector-");
        } catch (IOException e) {
            throw new UncheckedIOException("No room for workers to work in", e);
        }
    }

    static void delete(Path folder, Consumer<String> log) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            log.accept("event=worker-scratch-left folder=" + folder);
        }
    }
}
