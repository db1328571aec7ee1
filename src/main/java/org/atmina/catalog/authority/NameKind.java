package org.atmina.catalog.authority;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// How a name is used: the one to show in its language, another one, or one of former times.
public enum NameKind implements Slug {
    PREFERRED("preferred"),
    VARIANT("variant"),
    HISTORICAL("historical");

    private final String slug;

    NameKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
