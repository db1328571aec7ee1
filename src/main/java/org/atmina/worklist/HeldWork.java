package org.atmina.worklist;

import java.time.Instant;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What one person holds of one item, of the description of one collection, or of the notes on one authority, in one
/// language.
///
/// @param since when the oldest of the claims was made
/// @param until when the last of them runs out
/// @param lastSaved when the holder last saved one of the units; null where they never did
public record HeldWork(
        String holder,
        Owners.Place place,
        LanguageTag language,
        long units,
        Instant since,
        Instant until,
        @Nullable Instant lastSaved) {}
