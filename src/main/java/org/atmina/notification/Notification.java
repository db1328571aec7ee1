package org.atmina.notification;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.worklist.Owners;
import org.jspecify.annotations.Nullable;

/// Something that a person is told.
///
/// @param number its place in the person's list; it grows when more of the same comes
/// @param unit the last of the text units that it is about
/// @param units how many there were
/// @param waiting how many there still are to do; where nothing is to be done, as `units`
/// @param reason why something was rejected or given back
/// @param until when a claim runs out; null for all other kinds
public record Notification(
        long number,
        NotificationKind kind,
        LanguageTag language,
        Owners.Place place,
        UUID unit,
        int units,
        int waiting,
        @Nullable String actor,
        @Nullable String reason,
        Times times) {
    public record Times(
            Instant at, @Nullable Instant readAt, @Nullable Instant until) {}
}
