package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// What kind of thing an authority names.
public enum AuthorityKind implements Slug {
    PERSON("person"),
    FAMILY("family"),
    ORGANISATION("organisation"),
    PLACE("place"),
    EVENT("event"),
    TERM("term");

    private final String slug;

    AuthorityKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
