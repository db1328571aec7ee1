package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a segment is in its document.
public enum SegmentKind {
    HEADING("heading"),
    PARAGRAPH("paragraph"),
    LIST_ITEM("list-item"),
    TABLE_ROW("table-row"),
    PREFORMATTED("preformatted");

    private final String slug;

    SegmentKind(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
