package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// How a text version came to be.
public enum TextKind implements Slug {
    BORN_DIGITAL("born-digital"),
    OCR("ocr"),
    TRANSCRIPTION("transcription"),
    CORRECTED("corrected"),
    /// Spelled as it would be today; a layer beside the present text, never the present text.
    NORMALISED("normalised");

    private final String slug;

    TextKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
