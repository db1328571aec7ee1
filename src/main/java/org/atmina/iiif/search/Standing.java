package org.atmina.iiif.search;

import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.WordBox;
import org.atmina.catalog.image.TypesetPart;
import org.atmina.search.FoundPassage;
import org.jspecify.annotations.Nullable;

/// Where a stretch of text, or the part of it that stands on one page, is to be seen.
///
/// @param part  from 1; a long stretch of a text that was typeset goes on on the next page
/// @param image null while there is none of the page
/// @param words offsets are those of the whole stretch
record Standing(int part, @Nullable UUID image, @Nullable Box box, List<WordBox> words) {
    private static final int CERTAIN = 100;

    static Standing onScan(FoundPassage passage, @Nullable UUID image) {
        var area = passage.box();
        return new Standing(
                1,
                image,
                area == null ? null : new Box(area.x(), area.y(), area.width(), area.height()),
                passage.words().stream()
                        .map(word -> new WordBox(
                                word.start(),
                                word.end(),
                                new Box(word.x(), word.y(), word.width(), word.height()),
                                CERTAIN))
                        .toList());
    }

    /// @param translated whether the text is a translation, whose words stand nowhere
    static Standing typeset(TypesetPart part, boolean translated) {
        return new Standing(part.part(), part.imageId(), part.box(), translated ? List.of() : part.words());
    }
}
