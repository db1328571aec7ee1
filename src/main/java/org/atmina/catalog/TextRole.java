package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a text unit is to the item or collection that it belongs to: a descriptive field, a stretch of a source
/// text, or a part of what puts the item in context.
public enum TextRole implements Slug {
    TITLE("title"),
    DESCRIPTION("description"),
    PROVENANCE("provenance"),
    SEGMENT("segment"),
    /// A field of a context note, as readers see it: only people write and translate it.
    CONTEXT_NOTE("context-note"),
    /// What the status of authenticity of an item rests on.
    AUTHENTICITY("authenticity"),
    /// What tells an authority from others, in the language in which somebody wrote it.
    SCOPE_NOTE("scope-note");

    private final String slug;

    TextRole(String slug) {
        this.slug = slug;
    }

    /// Whether its source is corrected as it stands. What puts an item in context is written, signed and stated anew.
    public boolean isCorrectable() {
        return isDescriptive() || this == SEGMENT;
    }

    /// Whether it is a field of the form of an item or collection.
    boolean isDescriptive() {
        return this == TITLE || this == DESCRIPTION || this == PROVENANCE;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
