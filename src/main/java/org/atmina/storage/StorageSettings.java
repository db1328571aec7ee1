package org.atmina.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/// Where bytes are kept.
@ConfigMapping(prefix = "atmina.storage")
public interface StorageSettings {
    /// The folder that holds the vault, the derivatives and the uploads on their way. It must be one file system, and
    /// the same one for all processes of the archive.
    @WithDefault(".data/storage")
    Path root();
}
