package org.atmina.iiif.image;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much is made on request, and how much of it is kept.
@ConfigMapping(prefix = "atmina.images")
public interface ImageSettings {
    /// The largest picture that is made on request, in pixels.
    @WithDefault("16000000")
    long maxArea();

    /// How many pixels are worked on at once.
    @WithDefault("64000000")
    long pixelsInFlight();

    /// How much of that one client gets, in percent.
    @WithDefault("25")
    int clientShare();

    /// How many requests wait for their turn; further ones are refused at once.
    @WithDefault("1000")
    int waiting();

    /// How long a request waits for a picture that has to be made.
    @WithDefault("2S")
    Duration deadline();

    /// How much room made pictures may take; those that nobody has asked for longest go first.
    @WithDefault("2G")
    MemorySize kept();

    /// How many images are held open.
    @WithDefault("1000")
    int open();
}
