package org.atmina.iiif.auth;

import java.time.Instant;

/// Something that leaves the archive sealed, and comes back.
interface Sealed {
    /// It is good no longer.
    Instant until();
}
