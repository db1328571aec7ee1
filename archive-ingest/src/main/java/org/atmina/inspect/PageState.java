package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonValue;

/// How a page ended. Only `READ` is success; a page with next to no text on it is never called read.
public enum PageState {
    READ("read"),
    NEEDS_REVIEW("needs-review"),
    FAILED("failed"),
    TIMED_OUT("timed-out");

    private final String slug;

    PageState(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }
}
