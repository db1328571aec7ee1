package org.atmina.catalog.context;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// The parts of a context note, the same for every side.
public enum NoteField implements Slug {
    /// Who issued the text.
    ISSUER("issuer"),
    /// When it was issued.
    ISSUED("issued"),
    /// Why it was issued.
    PURPOSE("purpose"),
    /// What of it is known to be false or is disputed.
    DISPUTED("disputed"),
    /// A source for what the note says; there are several.
    CITATION("citation");

    private final String slug;

    NoteField(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
