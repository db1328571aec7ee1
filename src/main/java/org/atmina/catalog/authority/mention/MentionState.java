package org.atmina.catalog.authority.mention;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Whether somebody has said that a stretch of text means an authority.
public enum MentionState implements Slug {
    SUGGESTED("suggested"),
    CONFIRMED("confirmed"),
    REJECTED("rejected");

    private final String slug;

    MentionState(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
