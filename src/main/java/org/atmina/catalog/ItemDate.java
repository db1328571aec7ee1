package org.atmina.catalog;

import org.jspecify.annotations.Nullable;

/// When an item was made: as it can be computed with, and as somebody wrote it. At least one of the two is there.
public record ItemDate(
        @Nullable EdtfDate edtf,
        @Nullable String asWritten,
        @Nullable DateCalendar calendar) {
    public ItemDate {
        if (edtf == null && asWritten == null) {
            throw new IllegalArgumentException("A date is given as EDTF, as written, or both");
        }
    }
}
