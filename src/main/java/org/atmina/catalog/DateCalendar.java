package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// The calendar of a date as it was written. It is a note: EDTF dates themselves are always Gregorian.
public enum DateCalendar implements Slug {
    GREGORIAN("gregorian"),
    JULIAN("julian");

    private final String slug;

    DateCalendar(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
