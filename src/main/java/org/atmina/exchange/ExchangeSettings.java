package org.atmina.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How much is taken from a file of translations.
@ConfigMapping(prefix = "atmina.exchange")
public interface ExchangeSettings {
    /// The largest file of translations that is taken in.
    @WithDefault("64M")
    MemorySize maxFileSize();

    /// How large a spreadsheet may become when it is unpacked.
    @WithDefault("128M")
    MemorySize maxUnpackedSize();

    /// How many text units one file may have.
    @WithDefault("200000")
    @Min(1)
    @Max(1_000_000)
    int maxUnits();

    /// For how long an import that is not heard of any more keeps others from going on with it.
    @WithDefault("60S")
    Duration lease();
}
