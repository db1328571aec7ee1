package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Lets one person at a time write at a text unit or translate it, until the end of the transaction.
///
/// What becomes of one note on an authority concerns its others: whether it is asked for depends on them. So everybody
/// who changes or translates one of them locks all, always in the same order.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitLocks {
    private final Session session;

    UnitLocks(Session session) {
        this.session = session;
    }

    /// A unit that is not there locks nothing. The other notes must not become others while they are waited for, as by
    /// a merge: their authority is held first, as whoever writes or merges authorities holds it.
    public void hold(UUID unit) {
        var held = new HashSet<UUID>();
        var authority = authorityOf(unit);
        while (authority != null && held.add(authority)) {
            session.createNativeQuery("select 1 from authority where id = :authority for share", Integer.class)
                    .setParameter("authority", authority)
                    .getResultList();
            authority = authorityOf(unit);
        }
        session.createNativeQuery("""
                        select 1 from text_unit where id in (
                            select cast(:unit as uuid)
                            union all
                            select other.id from text_unit unit
                                join text_unit other on other.authority_id = unit.authority_id
                            where unit.id = :unit)
                        order by id for no key update
                        """, Integer.class).setParameter("unit", unit).getResultList();
    }

    private @Nullable UUID authorityOf(UUID unit) {
        return session.createNativeQuery("select authority_id from text_unit where id = :unit", UUID.class)
                .setParameter("unit", unit)
                .getSingleResultOrNull();
    }

    /// All notes on these authorities, for whoever writes or moves them and holds the authorities.
    public void holdNotes(Collection<UUID> authorities) {
        session.createNativeQuery(
                        "select 1 from text_unit where authority_id in (:authorities) order by id for no key update",
                        Integer.class)
                .setParameter("authorities", authorities)
                .getResultList();
    }
}
