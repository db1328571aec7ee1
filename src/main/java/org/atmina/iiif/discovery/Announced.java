package org.atmina.iiif.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.Slug;
import org.hibernate.Session;

/// What stands announced as being there.
@ApplicationScoped
@Transactional
class Announced {
    private final Session session;

    Announced(Session session) {
        this.session = session;
    }

    Map<UUID, Standing> of(Collection<UUID> ids) {
        var standings = new LinkedHashMap<UUID, Standing>();
        session.createNativeQuery("""
                        select id, kind, name, within, fingerprint from discovery_object
                        where id = any(cast(:ids as uuid[]))
                        """, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> standings.put((UUID) row[0], standing(row)));
        return standings;
    }

    void put(Standing standing) {
        session.createNativeMutationQuery("""
                        insert into discovery_object (id, kind, name, within, fingerprint)
                        values (:id, :kind, :name, :within, :fingerprint)
                        on conflict (id) do update
                        set name = excluded.name, within = excluded.within, fingerprint = excluded.fingerprint
                        """)
                .setParameter("id", standing.id())
                .setParameter("kind", standing.kind().slug())
                .setParameter("name", standing.name())
                .setParameter("within", standing.within(), UUID.class)
                .setParameter("fingerprint", standing.fingerprint())
                .executeUpdate();
    }

    void remove(UUID id) {
        session.createNativeMutationQuery("delete from discovery_object where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                (UUID) row[0],
                Slug.of(ObjectKind.class, (String) row[1]),
                (String) row[2],
                (UUID) row[3],
                true,
                (String) row[4]);
    }
}
