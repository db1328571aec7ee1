package org.atmina.exchange;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one unit, for good.
///
/// @param number its place in the file, from 1
/// @param revision the new one where it was taken, else the one that stands; null where there is none
/// @param facts the wordings of both sides, where they are in each other's way
public record UnitResult(
        int number,
        UUID unit,
        UnitOutcome outcome,
        @Nullable Integer revision,
        Map<String, Object> facts) {
    public UnitResult {
        facts = Map.copyOf(facts);
    }
}
