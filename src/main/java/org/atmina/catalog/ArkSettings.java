package org.atmina.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the archive's public identifiers become ARKs.
@ConfigMapping(prefix = "atmina.ark")
public interface ArkSettings {
    /// The name assigning authority number of this archive; 99999 is the one set aside for trying things out.
    @WithDefault("99999")
    String naan();
}
