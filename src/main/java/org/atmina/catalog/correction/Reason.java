package org.atmina.catalog.correction;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// Why a source has the wording that it has.
public enum Reason implements Slug {
    /// Somebody described the item anew.
    FIELD("field"),
    CORRECTION("correction"),
    /// A correction that leaves the meaning alone, as its author says.
    TYPOGRAPHIC("typographic"),
    TRANSCRIPTION("transcription"),
    SPLIT("split"),
    MERGE("merge");

    private final String slug;

    Reason(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
