package org.atmina.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the pages must be told about the place they stand in.
@ConfigMapping(prefix = "atmina")
public interface SiteSettings {
    /// Where readers reach the archive, without a slash at the end: canonical links and citations begin with it.
    @WithDefault("http://localhost:8080")
    String publicUrl();
}
