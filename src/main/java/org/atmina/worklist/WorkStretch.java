package org.atmina.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of a work list.
///
/// @param next where to read on; null at the end
public record WorkStretch<T>(List<T> entries, @Nullable WorkPlace next) {
    public WorkStretch {
        entries = List.copyOf(entries);
    }
}
