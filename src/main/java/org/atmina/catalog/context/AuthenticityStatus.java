package org.atmina.catalog.context;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What is known of whether an item is what it claims to be.
public enum AuthenticityStatus implements Slug {
    /// It was examined, and it is.
    VERIFIED("verified"),
    /// It does not say whose it is; somebody has been named with good reason.
    ATTRIBUTED("attributed"),
    /// Those who know disagree.
    DISPUTED("disputed"),
    /// It is not.
    KNOWN_FORGERY("known-forgery");

    private final String slug;

    AuthenticityStatus(String slug) {
        this.slug = slug;
    }

    /// Whether readers must be told wherever the item is shown.
    public boolean isWarning() {
        return this == DISPUTED || this == KNOWN_FORGERY;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
