package org.atmina.worklist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How work is shared out.
@ConfigMapping(prefix = "atmina.worklist")
public interface WorklistSettings {
    /// How long a claim lasts from when it was made, and again from each save by its holder.
    @WithDefault("14D")
    Duration claimDuration();
}
