package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What is to be translated: descriptions of items and collections, texts, or notes on authorities.
public enum WorkKind implements Slug {
    FIELDS("fields"),
    SEGMENTS("segments"),
    /// Notes on authorities.
    AUTHORITIES("authorities");

    private final String slug;

    WorkKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
