package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// The level of description of an item (ISAD(G) 3.1.4).
public enum ItemLevel implements Slug {
    FILE("file"),
    ITEM("item");

    private final String slug;

    ItemLevel(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
