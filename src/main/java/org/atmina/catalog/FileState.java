package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// Where the bytes of a file are: received into scratch, stored in the vault, or refused.
public enum FileState implements Slug {
    RECEIVED("received"),
    STORED("stored"),
    REFUSED("refused");

    private final String slug;

    FileState(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
