package org.atmina.catalog.authority.mention;

import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.authority.Labels;
import org.jspecify.annotations.Nullable;

/// A stretch of a segment that names an authority, or may.
///
/// @param found by whom or what, and in which words
/// @param stale the wording is another one now, or is no part of the present text any more
public record Mention(
        UUID id,
        Stretch at,
        LinkedAuthority authority,
        Labels labels,
        MentionState state,
        Finding found,
        @Nullable Decision decision,
        boolean stale) {
    /// Offsets within the wording of the segment, in UTF-16 code units.
    public record Stretch(UUID segment, int start, int end) {}

    /// @param text the words that were found
    public record Finding(String text, String matcher, Instant at) {}

    public record Decision(String by, Instant at) {}
}
