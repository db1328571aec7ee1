package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a text unit is to the item or collection that it belongs to: a descriptive field, or a stretch of a source
/// text.
public enum TextRole implements Slug {
    TITLE("title"),
    DESCRIPTION("description"),
    PROVENANCE("provenance"),
    SEGMENT("segment");

    private final String slug;

    TextRole(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
