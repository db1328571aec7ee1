package org.atmina.glossary;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What kind of concept an entry is of; a euphemism says another thing than it means, and its notes say how to treat
/// it.
public enum EntryKind implements Slug {
    INSTITUTION("institution"),
    RANK("rank"),
    PLACE("place"),
    PERSON("person"),
    EVENT("event"),
    EUPHEMISM("euphemism"),
    TERM("term");

    private final String slug;

    EntryKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
