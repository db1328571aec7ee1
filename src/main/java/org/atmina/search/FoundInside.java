package org.atmina.search;

import java.util.List;

/// What a search inside has found.
///
/// @param total    how many stretches of text hold it, all of them open to this reader
/// @param passages those that were asked for
public record FoundInside(long total, List<FoundPassage> passages) {
    static final FoundInside NOTHING = new FoundInside(0, List.of());

    public FoundInside {
        passages = List.copyOf(passages);
    }
}
