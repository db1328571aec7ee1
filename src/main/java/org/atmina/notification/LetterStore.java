package org.atmina.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.hibernate.Session;

/// Letters on their way, and who is due for one.
@ApplicationScoped
@Transactional
class LetterStore {
    private static final String DUE = """
            select p.actor, p.address, p.mail, p.digested_at < :digest
            from notification_person p
            where p.address is not null and p.seen_at > :since
              and (p.mail = 'immediate' and (p.mailed_at < :gap or p.digested_at < :digest)
                   or p.mail = 'daily' and p.digested_at < :digest)
              and exists (select 1 from notification n
                          where n.recipient = p.actor and n.mail_id is null and n.read_at is null
                            and (n.kind <> 'review' or p.digested_at < :digest))
            order by p.actor limit 1 for update of p skip locked
            """;
    private static final String CLAIM = """
            update notification_mail set lease_until = :lease, attempts = attempts + 1
            where id in (
                select id from notification_mail
                where state = 'queued' and next_at <= :now and (lease_until is null or lease_until < :now)
                order by next_at limit 1 for update skip locked)
            returning id, address, subject, body, unsubscribe, attempts, created_at
            """;

    private final Session session;

    LetterStore(Session session) {
        this.session = session;
    }

    /// Somebody who is to get a letter now; nobody else writes to them until this transaction ends.
    ///
    /// @param digest whether what waits for review goes with it
    record Due(String actor, String address, MailWish wish, boolean digest) {}

    /// When whom.
    ///
    /// @param digest the last moment at which digests were due
    /// @param gap who got a letter after it gets none yet, unless a digest is due
    /// @param since who was here last before it gets none any more
    record Times(Instant digest, Instant gap, Instant since) {}

    Optional<Due> due(Times times) {
        return session.createNativeQuery(DUE, Object[].class)
                .setParameter("digest", times.digest())
                .setParameter("gap", times.gap())
                .setParameter("since", times.since())
                .uniqueResultOptional()
                .map(row -> new Due(
                        (String) row[0], (String) row[1], Slug.of(MailWish.class, (String) row[2]), (Boolean) row[3]));
    }

    void wrote(String actor, boolean digest, Instant now) {
        session.createNativeMutationQuery("update notification_person set mailed_at = :now"
                        + (digest ? ", digested_at = :now" : "") + " where actor = :actor")
                .setParameter("now", now)
                .setParameter("actor", actor)
                .executeUpdate();
    }

    void queue(String actor, Letter letter, Secret end, Instant now) {
        session.createNativeMutationQuery("""
                        insert into notification_mail (id, recipient, address, subject, body, unsubscribe,
                                                       unsubscribe_hash, next_at, created_at)
                        values (:id, :recipient, :address, :subject, :body, :unsubscribe, :hash, :now, :now)
                        """)
                .setParameter("id", letter.id())
                .setParameter("recipient", actor)
                .setParameter("address", letter.address())
                .setParameter("subject", letter.subject())
                .setParameter("body", letter.body())
                .setParameter("unsubscribe", letter.unsubscribe())
                .setParameter("hash", end.hash())
                .setParameter("now", now)
                .executeUpdate();
    }

    /// A letter that this process alone tries until the lease ends.
    record Leased(Letter letter, int attempts, Instant createdAt) {}

    /// A letter that is to be tried now; empty where there is none.
    Optional<Leased> lease(Instant now, Instant until) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("lease", until)
                .setParameter("now", now)
                .uniqueResultOptional()
                .map(row -> new Leased(
                        new Letter((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]),
                        (Integer) row[5],
                        (Instant) row[6]));
    }

    /// It goes no further; what stood in it is forgotten.
    ///
    /// @param trouble empty where it was sent
    void end(UUID id, String state, String trouble, Instant now) {
        session.createNativeMutationQuery("""
                        update notification_mail
                        set state = :state, trouble = nullif(:trouble, ''), ended_at = :now, lease_until = null,
                            subject = null, body = null, unsubscribe = null
                        where id = :id and state = 'queued'
                        """)
                .setParameter("state", state)
                .setParameter("trouble", trouble)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// All that are on their way to somebody go no further.
    void endAll(String recipient, String trouble, Instant now) {
        session.createNativeMutationQuery("""
                        update notification_mail
                        set state = 'given-up', trouble = :trouble, ended_at = :now, lease_until = null,
                            subject = null, body = null, unsubscribe = null
                        where recipient = :recipient and state = 'queued'
                        """)
                .setParameter("trouble", trouble)
                .setParameter("now", now)
                .setParameter("recipient", recipient)
                .executeUpdate();
    }

    void tryAgain(UUID id, Instant next, String trouble) {
        session.createNativeMutationQuery("""
                        update notification_mail set next_at = :next, lease_until = null, trouble = :trouble
                        where id = :id and state = 'queued'
                        """)
                .setParameter("next", next)
                .setParameter("trouble", trouble)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// To whom the letter went that has this secret at its end.
    Optional<String> recipient(Secret end) {
        return session.createNativeQuery(
                        "select recipient from notification_mail where unsubscribe_hash = :hash", String.class)
                .setParameter("hash", end.hash())
                .uniqueResultOptional();
    }

    long count(String state) {
        return session.createNativeQuery("select count(*) from notification_mail where state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
