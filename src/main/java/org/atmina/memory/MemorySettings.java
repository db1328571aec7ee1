package org.atmina.memory;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How much of memories from elsewhere is taken in.
@ConfigMapping(prefix = "atmina.memory")
public interface MemorySettings {
    /// The largest file.
    @WithDefault("64M")
    MemorySize maxFileSize();

    /// How many translation units one file may have.
    @WithDefault("250000")
    @Min(1)
    @Max(2_000_000)
    int maxUnits();
}
