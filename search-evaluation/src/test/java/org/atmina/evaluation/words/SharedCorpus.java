package org.atmina.evaluation.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The development sets beside the repository, for tests that compare with them where they are there.
public final class SharedCorpus {
    public static final String ABSENT = "there are no development sets in shared/corpus/lang beside the repository";

    private SharedCorpus() {}

    public static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var data = folder.resolve("shared/corpus/lang");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
