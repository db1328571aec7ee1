package org.atmina.iiif.discovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An announcement.
///
/// @param position from 1, without gaps
/// @param at       when it was announced; the change itself was there before
/// @param change   null for a refresh, which is about everything
record Activity(
        long position,
        ActivityType type,
        Instant at,
        @Nullable Change change) {}
