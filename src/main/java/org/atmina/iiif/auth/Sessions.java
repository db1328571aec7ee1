package org.atmina.iiif.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Begins and ends the time for which a reader is signed in through viewers.
@ApplicationScoped
@Transactional
class Sessions {
    private final Session database;
    private final Clock clock;

    Sessions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param hint lets Keycloak end its own session without asking
    UUID begin(Instant until, String hint) {
        forgetTheOld();
        var id = UUID.randomUUID();
        database.createNativeMutationQuery("insert into viewer_session (id, until, hint) values (:id, :until, :hint)")
                .setParameter("id", id)
                .setParameter("until", until)
                .setParameter("hint", hint)
                .executeUpdate();
        return id;
    }

    /// Nothing that was given to the reader opens anything from the end of this transaction on, in any process.
    ///
    /// @return the hint, where this was the end of a session
    Optional<String> end(UUID id) {
        return database.createNativeQuery("""
                        update viewer_session set ended_at = :now where id = :id and ended_at is null
                        returning coalesce(hint, '')
                        """, String.class)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(hint -> !hint.isEmpty());
    }

    private void forgetTheOld() {
        database.createNativeMutationQuery("delete from viewer_session where until < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
