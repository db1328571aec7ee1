package org.atmina.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Slug;
import org.atmina.catalog.VisibleItems;
import org.atmina.language.LanguageTag;
import org.atmina.worklist.Owners;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Notifications in PostgreSQL.
@ApplicationScoped
@Transactional
class NotificationStore {
    private static final String NOTIFICATION = """
            select n.number, n.kind, n.language, n.item_id, n.collection_id, n.unit_id, n.units,
                   cast(case n.kind
                       when 'review' then (
                           select count(*) from work_entry w
                           where w.owner_id = coalesce(gone.merged_into, n.owner_id) and w.language = n.language
                             and w.state = 'in-review'
                             and w.author <> n.recipient)
                       when 'stale' then (
                           select count(*) from work_entry w
                           where w.owner_id = coalesce(gone.merged_into, n.owner_id) and w.language = n.language
                             and w.state = 'stale'
                             and w.author = n.recipient)
                       else n.units end as int),
                   n.actor, n.reason, n.at, n.read_at, case when n.collection_id is null then n.owner_id end,
                   (select max(c.until) from work_claim c
                    where n.kind = 'claim-ending' and c.unit_id = n.unit_id and c.language = n.language
                      and c.holder = n.recipient)
            from notification n left join authority gone on gone.id = n.owner_id
            where n.recipient = :recipient
            """;
    private static final String SEEN =
            " and exists (select 1 from item i where i.id = n.item_id and " + VisibleItems.OF_TABLES + ")";

    private final Session session;

    NotificationStore(Session session) {
        this.session = session;
    }

    /// More of the same joins what its recipient has not read or got yet; it is told as something new.
    void add(Notice notice) {
        var subject = notice.subject();
        session.createNativeMutationQuery("""
                        insert into notification (recipient, kind, language, owner_id, item_id, collection_id, unit_id,
                                                  actor, reason, at)
                        values (:recipient, :kind, :language, :owner, :item, :collection, :unit, :actor, :reason, :at)
                        on conflict (recipient, kind, owner_id, language, coalesce(actor, ''))
                            where mail_id is null and read_at is null and reason is null
                        do update set units = notification.units + 1, unit_id = excluded.unit_id, at = excluded.at,
                                      number = nextval('notification_number')
                        """)
                .setParameter("recipient", notice.recipient())
                .setParameter("kind", notice.kind().slug())
                .setParameter("language", subject.language().value())
                .setParameter("owner", subject.owner())
                .setParameter("item", subject.item(), UUID.class)
                .setParameter("collection", subject.collection(), UUID.class)
                .setParameter("unit", subject.unit())
                .setParameter("actor", notice.actor(), String.class)
                .setParameter("reason", notice.reason(), String.class)
                .setParameter("at", notice.at())
                .executeUpdate();
    }

    /// The newest first.
    ///
    /// @param before only what stands below this number in the list; null for the top
    List<Notification> list(Reader recipient, boolean unread, @Nullable Long before, int size, LocalDate today) {
        var sql = NOTIFICATION
                + (unread ? " and n.read_at is null" : "")
                + (before == null ? "" : " and n.number < :before")
                + (recipient.isStaff() ? "" : SEEN)
                + " order by n.number desc limit :size";
        var query = session.createNativeQuery(sql, Object[].class)
                .setParameter("recipient", recipient.actor())
                .setParameter("size", size);
        if (before != null) {
            query.setParameter("before", before);
        }
        if (!recipient.isStaff()) {
            VisibleItems.to(recipient, today).forEach(query::setParameter);
        }
        return query.getResultStream().map(NotificationStore::notification).toList();
    }

    /// What no letter has told yet, the oldest first.
    ///
    /// @param digest also what waits for review
    List<Notification> unsent(Reader recipient, boolean digest, int most) {
        var sql = NOTIFICATION
                + " and n.mail_id is null and n.read_at is null"
                + (digest ? "" : " and n.kind <> 'review'")
                + " order by n.number limit :most";
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("recipient", recipient.actor())
                .setParameter("most", most)
                .getResultStream()
                .map(NotificationStore::notification)
                .toList();
    }

    void sentWith(UUID mail, Collection<Notification> told) {
        session.createNativeMutationQuery(
                        "update notification set mail_id = :mail where number = any(cast(:numbers as bigint[]))")
                .setParameter("mail", mail)
                .setParameter("numbers", told.stream().map(Notification::number).toArray(Long[]::new))
                .executeUpdate();
    }

    long unread(String recipient) {
        return session.createNativeQuery(
                        "select count(*) from notification where recipient = :recipient and read_at is null",
                        Long.class)
                .setParameter("recipient", recipient)
                .getSingleResult();
    }

    /// @return how many were unread until now
    int read(String recipient, Collection<Long> numbers, Instant now) {
        return mark(
                "number = any(cast(:numbers as bigint[]))",
                Map.of("numbers", numbers.toArray(Long[]::new)),
                recipient,
                now);
    }

    /// @return how many were unread until now
    int readUpTo(String recipient, long number, Instant now) {
        return mark("number <= :number", Map.of("number", number), recipient, now);
    }

    private int mark(String which, Map<String, ?> values, String recipient, Instant now) {
        var query = session.createNativeMutationQuery(
                        "update notification set read_at = :now where recipient = :recipient and read_at is null and "
                                + which)
                .setParameter("now", now)
                .setParameter("recipient", recipient);
        values.forEach(query::setParameter);
        return query.executeUpdate();
    }

    private static Notification notification(Object[] row) {
        return new Notification(
                (Long) row[0],
                Slug.of(NotificationKind.class, (String) row[1]),
                LanguageTag.of((String) row[2]),
                new Owners.Place((UUID) row[3], (UUID) row[4], (UUID) row[12]),
                (UUID) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (String) row[8],
                (String) row[9],
                new Notification.Times((Instant) row[10], (Instant) row[11], (Instant) row[13]));
    }
}
