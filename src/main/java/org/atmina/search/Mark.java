package org.atmina.search;

import com.fasterxml.jackson.annotation.JsonFormat;

/// A marked stretch of a text, in UTF-16 code units; the end is the first one after it. In JSON `[start, end]`.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Mark(int start, int end) {
    public boolean meets(int from, int until) {
        return start < until && from < end;
    }

    Mark movedBy(int distance) {
        return new Mark(start + distance, end + distance);
    }
}
