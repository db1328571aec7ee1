package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// What an authority is to an item.
public enum AgentRole implements Slug {
    CREATOR("creator"),
    CONTRIBUTOR("contributor"),
    SUBJECT("subject"),
    PLACE("place"),
    EVENT("event");

    private final String slug;

    AgentRole(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
