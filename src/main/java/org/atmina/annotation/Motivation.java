package org.atmina.annotation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Why somebody notes something, in the words of the Web Annotation vocabulary.
public enum Motivation implements Slug {
    COMMENTING("commenting"),
    QUESTIONING("questioning"),
    IDENTIFYING("identifying"),
    TAGGING("tagging"),
    ASSESSING("assessing"),
    /// The archive itself speaks, through a curator.
    DESCRIBING("describing");

    private final String slug;

    Motivation(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
