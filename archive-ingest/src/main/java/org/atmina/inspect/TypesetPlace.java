package org.atmina.inspect;

import java.util.List;

/// Where a part of a segment stands on a page that was typeset from a text without pages. Most segments have one part;
/// one that goes on on the next page has another there.
///
/// @param startOffset where the segment begins in the text; together with `endOffset` it says which segment this is
/// @param part        from 1
/// @param page        from 1
/// @param words       their offsets count within the segment
public record TypesetPlace(int startOffset, int endOffset, int part, int page, Box box, List<Word> words) {
    public TypesetPlace {
        words = List.copyOf(words);
    }
}
