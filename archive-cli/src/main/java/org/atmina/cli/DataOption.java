package org.atmina.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that says which archive is meant.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with everything the archive keeps (default: .data in the source tree).")
    private @Nullable Path data;

    DataFolder folder() {
        return DataFolder.of(data);
    }
}
