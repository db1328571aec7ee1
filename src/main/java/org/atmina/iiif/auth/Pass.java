package org.atmina.iiif.auth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;

/// What our cookie and our token say: who signed in, for which viewer, and until when. Nobody outside can read it.
///
/// @param session dies when the reader signs out, and with it the cookie and all tokens that came from it
/// @param origin  of the viewer that the reader let in
record Pass(String name, Set<String> roles, Set<String> collections, UUID session, String origin, Instant until)
        implements Sealed {
    static Pass of(Reader reader, UUID session, String origin, Instant until) {
        return new Pass(reader.actor(), reader.roles(), reader.collections(), session, origin, until);
    }

    Reader reader() {
        return new Reader(name, roles, collections);
    }

    Pass until(Instant earlier) {
        return new Pass(name, roles, collections, session, origin, earlier.isBefore(until) ? earlier : until);
    }
}
