package org.atmina.worklist;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What there is to do on one item, or on the description of a collection, in one language.
///
/// @param item null where it is the description of the collection
/// @param claimed how many of the units somebody has taken on
/// @param claimedByMe how many of these by who asks
public record ItemWork(
        @Nullable UUID item,
        UUID collection,
        LanguageTag language,
        long units,
        long words,
        Instant oldest,
        long claimed,
        long claimedByMe) {}
