package org.atmina.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// How often somebody wants letters.
public enum MailWish implements Slug {
    /// Soon after something has happened; what waits for review comes once a day all the same.
    IMMEDIATE("immediate"),
    DAILY("daily"),
    NEVER("never");

    private final String slug;

    MailWish(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }

    /// @throws IllegalArgumentException where there is no such wish
    @JsonCreator
    public static MailWish of(String slug) {
        return Slug.of(MailWish.class, slug);
    }
}
