package org.atmina.annotation;

import java.util.UUID;
import org.atmina.catalog.Box;
import org.jspecify.annotations.Nullable;

/// What of an item something is noted on.
public sealed interface Target {
    /// The item as a whole.
    record Whole() implements Target {}

    /// A canvas.
    ///
    /// @param image the id of its image
    /// @param box   null for all of it
    record OnCanvas(UUID image, @Nullable Box box) implements Target {}

    /// A segment of the source text.
    ///
    /// @param quote null for all of it
    record OnSegment(UUID segment, @Nullable Quote quote) implements Target {}

    /// Words of a segment. They are found in its wording before an annotation is kept, and that wording never changes.
    ///
    /// @param start  within the wording, in UTF-16 code units
    /// @param prefix what its author said stands before; null where nothing was said
    record Quote(
            int start,
            int end,
            String exact,
            @Nullable String prefix,
            @Nullable String suffix) {}

    Whole WHOLE = new Whole();
}
