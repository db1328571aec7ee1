package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Who has taken on a piece of work.
public enum ClaimedBy implements Slug {
    ME("me"),
    NOBODY("nobody"),
    OTHERS("others");

    private final String slug;

    ClaimedBy(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
