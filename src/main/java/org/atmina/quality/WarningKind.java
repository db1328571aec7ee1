package org.atmina.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What a warning is about.
public enum WarningKind implements Slug {
    NUMBERS("numbers"),
    DATES("dates"),
    NAMES("names"),
    UNTRANSLATED("untranslated"),
    LENGTH("length"),
    MARKUP("markup"),
    TERMS("terms"),
    DEPRECATED_TERMS("deprecated-terms");

    private final String slug;

    WarningKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
