package org.atmina.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody should look at once more.
///
/// @param slug which sentence says it
/// @param source where in the source; null where it is nowhere there
/// @param target where in the translation; null where it is nowhere there
/// @param facts what the sentence speaks of
public record Warning(
        WarningKind kind,
        String slug,
        @Nullable Span source,
        @Nullable Span target,
        Map<String, Object> facts) {
    public Warning {
        facts = Map.copyOf(facts);
    }
}
