package org.atmina.notification;

import java.util.UUID;

/// A letter as it goes out.
///
/// @param id stays the same however often it is tried, so that mail programs know a second copy
/// @param unsubscribe the address at which its reader says that they want no more
record Letter(UUID id, String address, String subject, String body, String unsubscribe) {}
