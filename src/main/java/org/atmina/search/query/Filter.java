package org.atmina.search.query;

import org.atmina.catalog.Slug;

/// What a search can be narrowed to, beside a stretch of time. Each is a parameter, a field of the index, and a facet.
public enum Filter implements Slug {
    /// A collection, with all that lies below it, by public identifier.
    COLLECTION("collection", "collections"),
    /// The language of a source, never of the reader.
    LANGUAGE("language", "languages"),
    /// A language that a part of the item has been translated to.
    TRANSLATION("translation", "translated"),
    TYPE("type", "type"),
    /// A person or family that describes the item, by public identifier.
    PERSON("person", "personIds"),
    /// A place that describes the item, by public identifier.
    PLACE("place", "placeIds"),
    /// A statement of rights, by its URI.
    RIGHTS("rights", "rights"),
    /// Whether there are pages to look at: `true` or `false`.
    SCAN("scan", "scanned"),
    /// What readers are told beforehand about its content, by the slug of the term.
    ADVISORY("advisory", "advisories");

    private final String slug;
    private final String field;

    Filter(String slug, String field) {
        this.slug = slug;
        this.field = field;
    }

    @Override
    public String slug() {
        return slug;
    }

    String field() {
        return field;
    }

    /// Whether its values are public identifiers of authorities.
    public boolean isAuthority() {
        return this == PERSON || this == PLACE;
    }
}
