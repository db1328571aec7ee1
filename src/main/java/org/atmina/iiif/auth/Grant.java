package org.atmina.iiif.auth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;

/// A reader whom Keycloak knows, and who has not yet said that the viewer may come in. It travels through the page that
/// asks.
///
/// @param state that of the login it came from
/// @param hint  lets Keycloak end its session without asking
record Grant(
        String name,
        Set<String> roles,
        Set<String> collections,
        String origin,
        String state,
        String hint,
        Instant until)
        implements Sealed {
    static Grant of(Reader reader, Login login, String hint) {
        return new Grant(
                reader.actor(),
                reader.roles(),
                reader.collections(),
                login.origin(),
                login.state(),
                hint,
                login.until());
    }

    Pass pass(UUID session, Instant ends) {
        return new Pass(name, roles, collections, session, origin, ends);
    }
}
