package org.atmina.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What a term is to its entry: the rendering of the house, one that will do, or one that is not to be used.
public enum TermStanding implements Slug {
    PREFERRED("preferred"),
    ADMITTED("admitted"),
    DEPRECATED("deprecated");

    private final String slug;

    TermStanding(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
