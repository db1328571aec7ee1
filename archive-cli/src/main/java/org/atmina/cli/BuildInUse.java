package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atmina.stack.SourceTree;

/// Marks that a process runs from the files of this build, so that the launcher does not replace them under it.
final class BuildInUse {
    private BuildInUse() {}

    static void mark(SourceTree tree) {
        Path mark = tree.root()
                .resolve("archive-cli/target/running/" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, "");
            mark.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new CommandFailed("The folder " + mark.getParent() + " cannot be written to.", e);
        }
    }
}
