package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds the files that an archive starts with.
final class StarterFiles {
    private StarterFiles() {}

    /// The files of a folder whose names end so, by their names; none where there is no such folder.
    static List<Path> in(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed("The folder " + folder + " cannot be read.", e);
        }
    }
}
