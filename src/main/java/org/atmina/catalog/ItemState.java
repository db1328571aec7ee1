package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// Where an item stands on its way to readers; a withdrawn one leaves a tombstone.
public enum ItemState implements Slug {
    DRAFT("draft"),
    IN_REVIEW("in-review"),
    PUBLISHED("published"),
    WITHDRAWN("withdrawn");

    private final String slug;

    ItemState(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
