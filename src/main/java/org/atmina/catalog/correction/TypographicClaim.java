package org.atmina.catalog.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's word that two wordings of a source mean the same.
///
/// @param decision null while nobody else has looked at it
public record TypographicClaim(
        UUID id,
        UUID unit,
        String fromHash,
        String toHash,
        String claimedBy,
        Instant claimedAt,
        @Nullable Decision decision) {
    /// @param note why, in the words of whoever decided
    public record Decision(
            boolean confirmed,
            String by,
            Instant at,
            @Nullable String note) {}
}
