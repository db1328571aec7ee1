package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// What kind of thing an item is (DCMI Type Vocabulary).
public enum ItemType implements Slug {
    TEXT("text"),
    IMAGE("image"),
    SOUND("sound"),
    MOVING_IMAGE("moving-image"),
    OBJECT("object");

    private final String slug;

    ItemType(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
