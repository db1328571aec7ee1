package org.atmina.catalog.correction;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// How a text unit came from others.
public enum Lineage implements Slug {
    SPLIT("split"),
    MERGE("merge"),
    TRANSCRIPTION("transcription");

    private final String slug;

    Lineage(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
