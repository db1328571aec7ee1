package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// The level of description of a collection (ISAD(G) 3.1.4), the widest first.
public enum CollectionLevel implements Slug {
    FONDS("fonds"),
    SUBFONDS("subfonds"),
    SERIES("series"),
    SUBSERIES("subseries"),
    FILE("file");

    private final String slug;

    CollectionLevel(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
