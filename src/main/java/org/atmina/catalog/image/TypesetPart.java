package org.atmina.catalog.image;

import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;

/// A part of a segment on a typeset page. Most segments have one; a long one goes on on the next page.
///
/// @param part  from 1
/// @param words their offsets count within the segment
public record TypesetPart(UUID segmentId, int part, UUID imageId, Box box, List<WordBox> words) {
    public TypesetPart {
        words = List.copyOf(words);
    }
}
