package org.atmina.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Whom the archive may tell something. Keycloak keeps the accounts; here is what somebody's token said when they were
/// last here, for as long as that counts.
@ApplicationScoped
@Transactional
public class People {
    private static final String PERSON =
            "select actor, roles, collections, address, mail, feed_hash is not null from notification_person where ";

    private final Session session;
    private final LetterStore letters;
    private final NotificationSettings settings;
    private final Clock clock;

    People(Session session, LetterStore letters, NotificationSettings settings, Clock clock) {
        this.session = session;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /// Somebody is here.
    ///
    /// @param address verified; null where the token has none
    public void remember(Reader reader, @Nullable String address) {
        session.createNativeMutationQuery("""
                        insert into notification_person (actor, roles, collections, address, seen_at)
                        values (:actor, cast(:roles as text[]), cast(:collections as text[]), :address, :now)
                        on conflict (actor) do update
                        set roles = excluded.roles, collections = excluded.collections, address = excluded.address,
                            seen_at = excluded.seen_at
                        """)
                .setParameter("actor", reader.actor())
                .setParameter("roles", reader.roles().toArray(String[]::new))
                .setParameter("collections", reader.collections().toArray(String[]::new))
                .setParameter("address", address, String.class)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// Somebody is here who works here no longer: what they were told of work is told no more, and letters on
    /// their way end; what they wished stays, for the day they work here again. Who never worked here is not
    /// remembered at all.
    public void leaves(Reader reader) {
        session.createNativeMutationQuery("""
                        update notification_person
                        set roles = cast(:roles as text[]), collections = cast(:collections as text[]), address = null
                        where actor = :actor
                        """)
                .setParameter("actor", reader.actor())
                .setParameter("roles", reader.roles().toArray(String[]::new))
                .setParameter("collections", reader.collections().toArray(String[]::new))
                .executeUpdate();
        letters.endAll(reader.actor(), "recipient left", clock.instant());
    }

    public Optional<Person> byActor(String actor) {
        return one("actor = :value", actor);
    }

    /// Whose feed has this secret in its address.
    Optional<Person> byFeed(Secret secret) {
        return one("feed_hash = :value and seen_at > :since", secret.hash());
    }

    /// Whoever reviews in this language and was here lately.
    List<Person> reviewers(LanguageTag language) {
        return session.createNativeQuery(
                        PERSON + "roles @> array[cast(:role as text)] and seen_at > :since", Object[].class)
                .setParameter("role", Roles.reviewer(language))
                .setParameter("since", since())
                .getResultStream()
                .map(People::person)
                .toList();
    }

    /// Whoever wants none gets none of those on their way either.
    ///
    /// @param wish how often they want letters; the first digest after it holds what comes from now on
    public void wish(String actor, MailWish wish) {
        session.createNativeMutationQuery("""
                        update notification_person
                        set digested_at = case when mail = 'never' then :now else digested_at end, mail = :mail
                        where actor = :actor
                        """)
                .setParameter("now", clock.instant())
                .setParameter("mail", wish.slug())
                .setParameter("actor", actor)
                .executeUpdate();
        if (wish == MailWish.NEVER) {
            letters.endAll(actor, "recipient wants none", clock.instant());
        }
    }

    /// @param secret in the address of their feed from now on; null for no feed
    void feed(String actor, @Nullable Secret secret) {
        session.createNativeMutationQuery("update notification_person set feed_hash = :hash where actor = :actor")
                .setParameter("hash", secret == null ? null : secret.hash(), String.class)
                .setParameter("actor", actor)
                .executeUpdate();
    }

    Instant since() {
        return clock.instant().minus(settings.remember());
    }

    private Optional<Person> one(String condition, String value) {
        var query =
                session.createNativeQuery(PERSON + condition, Object[].class).setParameter("value", value);
        if (condition.contains(":since")) {
            query.setParameter("since", since());
        }
        return query.uniqueResultOptional().map(People::person);
    }

    private static Person person(Object[] row) {
        var reader = new Reader((String) row[0], Set.of((String[]) row[1]), Set.of((String[]) row[2]));
        return new Person(reader, (String) row[3], Slug.of(MailWish.class, (String) row[4]), (Boolean) row[5]);
    }
}
