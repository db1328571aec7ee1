package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.language.TextInLanguage.Status;

/// Where a revision stands on its way through review. Whether it is stale is computed, see [Revision#standing].
public enum TranslationStatus {
    DRAFT("draft", Status.DRAFT),
    IN_REVIEW("in-review", Status.IN_REVIEW),
    APPROVED("approved", Status.APPROVED),
    REJECTED("rejected", Status.REJECTED);

    private final String slug;
    private final Status shownAs;

    TranslationStatus(String slug, Status shownAs) {
        this.slug = slug;
        this.shownAs = shownAs;
    }

    @JsonValue
    public String slug() {
        return slug;
    }

    Status shownAs() {
        return shownAs;
    }

    static TranslationStatus of(String slug) {
        for (var status : values()) {
            if (status.slug.equals(slug)) {
                return status;
            }
        }
        throw new IllegalArgumentException("No translation status " + slug);
    }
}
