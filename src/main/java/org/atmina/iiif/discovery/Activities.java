package org.atmina.iiif.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atmina.catalog.Slug;
import org.hibernate.Session;

/// The announcements, in the order in which they were made. Whoever adds one holds the lock of [Announcing], so that
/// positions and times only ever grow, and what was read once never gets anything put before its end.
@ApplicationScoped
@Transactional
class Activities {
    private final Session session;
    private final Clock clock;

    Activities(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// How many announcements there are; the last one has this position.
    long count() {
        return session.createNativeQuery("select coalesce(max(position), 0) from discovery_activity", Long.class)
                .getSingleResult();
    }

    /// @param first the position of the first one
    /// @param last  that of the last one
    List<Activity> between(long first, long last) {
        return session.createNativeQuery("""
                        select position, type, at, kind, name, target_name from discovery_activity
                        where position between :first and :last order by position
                        """, Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(Activities::activity)
                .toList();
    }

    /// Announces these changes in their order, all at one time, which is later than all times before.
    void add(List<Change> changes) {
        var at = nextTime();
        long position = count();
        for (var change : changes) {
            session.createNativeMutationQuery("""
                            insert into discovery_activity (position, type, at, kind, name, target_name)
                            values (:position, :type, :at, :kind, :name, :target)
                            """)
                    .setParameter("position", ++position)
                    .setParameter("type", change.type().slug())
                    .setParameter("at", at)
                    .setParameter("kind", change.kind().slug())
                    .setParameter("name", change.name())
                    .setParameter("target", change.target(), String.class)
                    .executeUpdate();
        }
    }

    /// Announces that everything is told again, and tells it.
    void refresh() {
        session.createNativeMutationQuery("""
                        insert into discovery_activity (position, type, at, kind, name)
                        select :position + row_number() over (order by rank, name), type, :at, kind, name
                        from (select 0 as rank, 'Refresh' as type, cast(null as text) as kind, cast(null as text) as name
                              union all
                              select 1, 'Update', kind, name from discovery_object) told
                        """)
                .setParameter("position", count())
                .setParameter("at", nextTime())
                .executeUpdate();
    }

    /// Two clocks may differ; time in the stream does not run backwards for that.
    private Instant nextTime() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var last = session.createNativeQuery(
                        "select at from discovery_activity order by position desc limit 1", Instant.class)
                .getResultStream()
                .findFirst();
        return last.map(before -> before.plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private static Activity activity(Object[] row) {
        var type = Slug.of(ActivityType.class, (String) row[1]);
        var change = type == ActivityType.REFRESH
                ? null
                : new Change(type, Slug.of(ObjectKind.class, (String) row[3]), (String) row[4], (String) row[5]);
        return new Activity((Long) row[0], type, (Instant) row[2], change);
    }
}
