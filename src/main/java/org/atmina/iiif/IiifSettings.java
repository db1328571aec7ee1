package org.atmina.iiif;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where readers and viewers reach the archive.
@ConfigMapping(prefix = "atmina")
public interface IiifSettings {
    /// Without a slash at the end; canonical links, citations and the ids of everything in IIIF begin with it, whatever
    /// a request says of its host.
    @WithDefault("http://localhost:8080")
    String publicUrl();
}
