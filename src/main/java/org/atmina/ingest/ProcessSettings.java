package org.atmina.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/// What this process of the archive is for.
@ConfigMapping(prefix = "atmina.role")
public interface ProcessSettings {
    /// `web` answers requests, `worker` works on uploaded files (and answers health checks), `all` does both.
    @WithParentName
    @WithDefault("all")
    Role role();

    /// What a process does.
    enum Role {
        WEB,
        WORKER,
        ALL;

        public boolean works() {
            return this != WEB;
        }
    }
}
