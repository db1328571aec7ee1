package org.atmina.iiif.discovery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be announced.
///
/// @param name   the public identifier by which the world knows the object so far
/// @param target the one by which it knows it from now on, where that is another
record Change(
        ActivityType type,
        ObjectKind kind,
        String name,
        @Nullable String target) {

    /// What has to be said of the way from one state to the other. Comparing states, and not counting events, is what
    /// makes a life begin and end once each, and keeps what readers cannot see out of the stream.
    ///
    /// @param announced null where nothing is announced as being there
    /// @param now       null where it is not in the catalog any more
    static Optional<Change> between(@Nullable Standing announced, @Nullable Standing now) {
        if (announced == null) {
            return now != null && now.open() ? of(ActivityType.CREATE, now) : Optional.empty();
        }
        if (now == null || !now.open()) {
            return of(ActivityType.DELETE, announced);
        }
        if (!announced.name().equals(now.name())) {
            return Optional.of(new Change(ActivityType.MOVE, now.kind(), announced.name(), now.name()));
        }
        return announced.fingerprint().equals(now.fingerprint()) ? Optional.empty() : of(ActivityType.UPDATE, now);
    }

    private static Optional<Change> of(ActivityType type, Standing standing) {
        return Optional.of(new Change(type, standing.kind(), standing.name(), null));
    }
}
