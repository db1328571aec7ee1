package org.atmina.iiif.discovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How the stream of changes is cut.
@ConfigMapping(prefix = "atmina.discovery")
public interface DiscoverySettings {
    /// How many announcements stand on a page. Another number cuts all pages anew.
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int pageSize();
}
