package org.atmina.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Slug;
import org.atmina.catalog.context.AdvisoryTerm;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Sets advisories on items and takes them off; who did so and when is kept.
@ApplicationScoped
@Transactional
class Advisories {
    private final Session session;
    private final ContextActs acts;
    private final Locks locks;
    private final Clock clock;

    Advisories(Session session, ContextActs acts, Locks locks, Clock clock) {
        this.session = session;
        this.acts = acts;
        this.locks = locks;
        this.clock = clock;
    }

    /// @param removedBy null while it is set
    record Set(
            AdvisoryTerm term,
            String setBy,
            Instant setAt,
            @Nullable String removedBy,
            @Nullable Instant removedAt) {}

    /// Setting a term that is set changes nothing.
    void set(ItemRecord item, AdvisoryTerm term, Reader curator) {
        locks.take("advisories/" + item.id());
        int set = session.createNativeMutationQuery("""
                        insert into item_advisory (item_id, term, set_by, set_at)
                        select :item, :term, :by, :at
                        where not exists (select 1 from item_advisory
                                          where item_id = :item and term = :term and removed_at is null)
                        """)
                .setParameter("item", item.id())
                .setParameter("term", term.slug())
                .setParameter("by", curator.actor())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (set > 0) {
            acts.show(item.id(), "advisory-set", curator, Map.of("term", term.slug()), null);
        }
    }

    /// Taking off a term that is not set changes nothing.
    void remove(ItemRecord item, AdvisoryTerm term, Reader curator) {
        int removed = session.createNativeMutationQuery("""
                        update item_advisory set removed_by = :by, removed_at = :at
                        where item_id = :item and term = :term and removed_at is null
                        """)
                .setParameter("item", item.id())
                .setParameter("term", term.slug())
                .setParameter("by", curator.actor())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (removed > 0) {
            acts.show(item.id(), "advisory-removed", curator, Map.of("term", term.slug()), null);
        }
    }

    /// All that were ever set, the last one first.
    List<Set> history(UUID item) {
        return session.createNativeQuery("""
                        select term, set_by, set_at, removed_by, removed_at
                        from item_advisory where item_id = :item order by id desc
                        """, Object[].class).setParameter("item", item).getResultList().stream()
                .map(row -> new Set(
                        Slug.of(AdvisoryTerm.class, (String) row[0]),
                        (String) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        (Instant) row[4]))
                .toList();
    }
}
