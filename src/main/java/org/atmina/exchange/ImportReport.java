package org.atmina.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.Listing;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What became of a file.
///
/// @param counts how many units ended in each way
/// @param units a stretch of those of which the file said something new, in its order
public record ImportReport(Heading heading, Map<UnitOutcome, Long> counts, Listing<UnitResult> units) {
    /// @param id null for what was only tried
    /// @param endedAt null while the import is in work, or was cut off
    public record Heading(
            @Nullable UUID id,
            Format format,
            LanguageTag language,
            String sha256,
            String actor,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    /// Which stretch of the units somebody wants to see.
    ///
    /// @param outcome those that ended so; null for all
    public record Stretch(@Nullable UnitOutcome outcome, int page, int size) {}

    public ImportReport {
        counts = Map.copyOf(counts);
    }
}
