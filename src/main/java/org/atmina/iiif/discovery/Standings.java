package org.atmina.iiif.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.VisibleItems;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// How items and collections stand in the catalog at this moment, for everybody.
@ApplicationScoped
@Transactional
class Standings {
    static final UUID TOP = new UUID(0, 0);

    private final Session session;
    private final Clock clock;

    Standings(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    Map<UUID, Standing> ofItems(Collection<UUID> ids) {
        return read(ShownFacts.ITEMS, ObjectKind.ITEM, ids);
    }

    Map<UUID, Standing> ofCollections(Collection<UUID> ids) {
        return read(ShownFacts.COLLECTIONS, ObjectKind.COLLECTION, ids);
    }

    Standing ofTop() {
        var shown = forEverybody(session.createNativeQuery(ShownFacts.TOP, String.class))
                .getSingleResult();
        return new Standing(TOP, ObjectKind.TOP, ObjectKind.TOP.slug(), null, true, shown);
    }

    private Map<UUID, Standing> read(String sql, ObjectKind kind, Collection<UUID> ids) {
        var standings = new LinkedHashMap<UUID, Standing>();
        forEverybody(session.createNativeQuery(sql, Object[].class))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> standings.put(
                        (UUID) row[0],
                        new Standing((UUID) row[0], kind, (String) row[1], (UUID) row[2], (Boolean) row[3], (String)
                                row[4])));
        return standings;
    }

    /// Items about which something else is announced than what is true.
    Set<UUID> strayedItems(int most) {
        return new HashSet<>(forEverybody(session.createNativeQuery(ShownFacts.STRAYED_ITEMS, UUID.class))
                .setParameter("most", most)
                .getResultList());
    }

    Set<UUID> strayedCollections() {
        return new HashSet<>(forEverybody(session.createNativeQuery(ShownFacts.STRAYED_COLLECTIONS, UUID.class))
                .getResultList());
    }

    /// These collections and all above them.
    Set<UUID> lineages(Collection<UUID> ids) {
        return new HashSet<>(session.createNativeQuery("""
                        with recursive up as (
                            select id, parent_id from collection where id = any(cast(:ids as uuid[]))
                            union
                            select c.id, c.parent_id from collection c join up on c.id = up.parent_id)
                        select id from up
                        """, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /// These collections and those directly in them, which say what they are part of.
    Set<UUID> withParts(Collection<UUID> ids) {
        return new HashSet<>(session.createNativeQuery("""
                        select id from collection
                        where id = any(cast(:ids as uuid[])) or parent_id = any(cast(:ids as uuid[]))
                        """, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    private <T> NativeQuery<T> forEverybody(NativeQuery<T> query) {
        VisibleItems.to(Reader.ANONYMOUS, LocalDate.now(clock)).forEach(query::setParameter);
        return query;
    }
}
