package org.atmina.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/// How a text version came to be.
public enum TextKind implements Slug {
    BORN_DIGITAL("born-digital"),
    OCR("ocr"),
    TRANSCRIPTION("transcription"),
    CORRECTED("corrected");

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
