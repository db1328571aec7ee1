package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Where a text unit stands in one language: at the state of its latest revision.
public enum WorkState implements Slug {
    /// It is written in this language.
    SOURCE("source"),
    UNTRANSLATED("untranslated"),
    /// The latest revision is a draft that a machine wrote; a person has not touched it yet.
    MACHINE("machine"),
    DRAFT("draft"),
    IN_REVIEW("in-review"),
    REJECTED("rejected"),
    APPROVED("approved"),
    /// Approved, of a source that has changed since.
    STALE("stale");

    private final String slug;

    WorkState(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
