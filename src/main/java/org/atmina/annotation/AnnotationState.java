package org.atmina.annotation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Where an annotation stands.
public enum AnnotationState implements Slug {
    /// Its author still works on it.
    DRAFT("draft"),
    /// It waits for a curator.
    PENDING("pending"),
    PUBLISHED("published"),
    /// A curator has said why it is not published.
    REJECTED("rejected"),
    /// Its author has taken it back, for good.
    WITHDRAWN("withdrawn");

    private final String slug;

    AnnotationState(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
