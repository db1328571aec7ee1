package org.atmina.machine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Which machine makes drafts, and how much it is asked for.
@ConfigMapping(prefix = "atmina.machine")
public interface MachineSettings {
    /// Who makes drafts: `none`, or `libretranslate`. With `none` nothing ever leaves the archive.
    @WithDefault("none")
    Provider provider();

    /// The server of the provider, without the path of its API.
    Optional<URI> url();

    /// What the server wants to know us by.
    Optional<String> apiKey();

    /// What is said of the model beside a draft; such servers do not tell it themselves.
    @WithDefault("Argos Translate")
    String model();

    /// How long an answer may take, from the connection to its last byte.
    @WithDefault("20S")
    Duration timeout();

    /// How often a text is tried again that the server was too busy for, or that it failed at.
    @WithDefault("2")
    @PositiveOrZero
    int retries();

    /// How long to wait before the first of these; before each further one twice as long.
    @WithDefault("500MS")
    Duration backoff();

    /// The largest answer that is read.
    @WithDefault("1M")
    MemorySize maxAnswer();

    /// How many characters may be sent in a day, counted in UTC and for all processes together.
    @WithDefault("200000")
    @PositiveOrZero
    long charactersPerDay();

    /// How many texts of an item one request for drafts covers at most.
    @WithDefault("50")
    @Min(1)
    @Max(500)
    int batch();

    /// After how many failures in a row the server is left alone.
    @WithDefault("5")
    @Min(1)
    int failures();

    /// For how long it is left alone then.
    @WithDefault("60S")
    Duration rest();

    /// Those that make drafts.
    enum Provider {
        NONE,
        LIBRETRANSLATE
    }
}
