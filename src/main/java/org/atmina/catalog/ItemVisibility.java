package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// Whom a published item is for. An embargoed one is for staff until its day, and for everybody from then on.
public enum ItemVisibility implements Slug {
    PUBLIC("public"),
    REGISTERED("registered"),
    STAFF("staff"),
    EMBARGOED("embargoed");

    private final String slug;

    ItemVisibility(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
