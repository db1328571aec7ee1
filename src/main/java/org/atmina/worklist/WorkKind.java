package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What is to be translated: descriptions or texts.
public enum WorkKind implements Slug {
    FIELDS("fields"),
    SEGMENTS("segments");

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
