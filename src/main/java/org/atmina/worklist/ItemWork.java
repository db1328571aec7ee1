package org.atmina.worklist;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What there is to do on one item, on the description of a collection, or on the notes of an authority, in one
/// language.
///
/// @param item null where it is the description of the collection
/// @param collection null for an authority
/// @param claimed how many of the units somebody has taken on
/// @param claimedByMe how many of these by who asks
public record ItemWork(
        @Nullable UUID item,
        @Nullable UUID collection,
        @Nullable UUID authority,
        LanguageTag language,
        long units,
        long words,
        Instant oldest,
        long claimed,
        long claimedByMe) {}
