package org.atmina.iiif.search;

import java.util.List;

/// What was found in one stretch of text.
///
/// @param annotations each once
/// @param matches     empty where the whole text is about what was looked for, though it says no word of it
record PassageHits(List<PlacedText> annotations, List<Match> matches) {
    PassageHits {
        annotations = List.copyOf(annotations);
        matches = List.copyOf(matches);
    }
}
