package org.atmina.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Where an entry stands. Readers and checks know approved ones only; a withdrawn one is kept, and was.
public enum EntryStatus implements Slug {
    PROPOSED("proposed"),
    APPROVED("approved"),
    WITHDRAWN("withdrawn");

    private final String slug;

    EntryStatus(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
