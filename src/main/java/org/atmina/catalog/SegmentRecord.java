package org.atmina.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paragraph-sized stretch of a text version, with its wording as a text unit.
///
/// @param kind what it is in its document: `paragraph`, `heading` ...
/// @param languageConfidence how sure the language of its source is, from 0 to 1; null where nobody measured it
/// @param box where it stands on its page; null where its text has no pages or it was found without a place
/// @param words the words that have a place of their own
public record SegmentRecord(
        UUID id,
        Place place,
        String kind,
        TextKind origin,
        TextUnitRecord unit,
        @Nullable Float languageConfidence,
        @Nullable Box box,
        List<WordBox> words) {
    /// Where it stands in the item.
    ///
    /// @param filePosition the place of the file among the files of the item
    /// @param page the page's number in the file; null where the text flows
    /// @param sequence reading order within the text version
    /// @param start offset in the verbatim text of the text version, in UTF-16 code units
    public record Place(
            UUID fileId,
            int filePosition,
            @Nullable Integer page,
            UUID textVersionId,
            int sequence,
            int start,
            int end) {}

    public SegmentRecord {
        words = List.copyOf(words);
    }
}
