package org.atmina.notification;

import org.atmina.access.Reader;
import org.jspecify.annotations.Nullable;

/// Somebody whom the archive may tell something, as they were when they were last here.
///
/// @param address verified by Keycloak; null where the token had none
public record Person(Reader reader, @Nullable String address, MailWish mail, boolean hasFeed) {
    public String actor() {
        return reader.actor();
    }
}
