package org.atmina.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// What a notification is about.
public enum NotificationKind implements Slug {
    /// A second person has approved what the recipient wrote.
    APPROVED("approved"),
    /// A second person has sent back what the recipient wrote, with a reason.
    REJECTED("rejected"),
    /// The source of what the recipient wrote has changed; it is to be looked at again.
    STALE("stale"),
    /// Something waits for the recipient's review.
    REVIEW("review"),
    /// What the recipient has taken on will soon be anybody's again.
    CLAIM_ENDING("claim-ending"),
    /// A curator has given back what the recipient had taken on.
    CLAIM_RELEASED("claim-released");

    private final String slug;

    NotificationKind(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
