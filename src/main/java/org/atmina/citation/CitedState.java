package org.atmina.citation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// How a cited wording stands today.
public enum CitedState implements Slug {
    /// The present wording of the source.
    SOURCE("source"),
    /// What readers get in this language.
    APPROVED("approved"),
    /// What readers get in this language, though the source has changed since.
    STALE("stale"),
    /// There is a newer one, or the passage has gone over into others.
    SUPERSEDED("superseded");

    private final String slug;

    CitedState(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
