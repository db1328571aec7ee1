package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds files of names.
final class AuthorityFiles {
    private AuthorityFiles() {}

    /// The CSV files of a folder by their names; none where there is no such folder.
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed("The folder " + folder + " cannot be read.", e);
        }
    }
}
