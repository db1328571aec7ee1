package org.atmina.notification;

import java.time.Instant;
import org.atmina.worklist.Turn;
import org.jspecify.annotations.Nullable;

/// Something to tell one person.
///
/// @param actor who did it; null where nobody did
record Notice(
        String recipient,
        NotificationKind kind,
        Turn.Subject subject,
        @Nullable String actor,
        @Nullable String reason,
        Instant at) {}
