package org.atmina.catalog.authority.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The items whose text is to be looked through for names.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MentionRequests {
    private final Session session;
    private final Clock clock;

    MentionRequests(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// Asks for an item; asking twice before it is done is asking once.
    public void add(UUID item, String actor) {
        session.createNativeMutationQuery("""
                        insert into mention_request (item_id, requested_by, at) values (:item, :actor, :now)
                        on conflict (item_id) do update set requested_by = :actor, at = :now
                        """)
                .setParameter("item", item)
                .setParameter("actor", actor)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    boolean isWaiting(UUID item) {
        return session.createNativeQuery(
                        "select count(*) > 0 from mention_request where item_id = :item", Boolean.class)
                .setParameter("item", item)
                .getSingleResult();
    }

    /// The item that has waited longest; it waits no more once the transaction ends well.
    Optional<UUID> take() {
        return session.createNativeQuery("""
                        delete from mention_request
                        where item_id = (select item_id from mention_request order by at, item_id
                                         for update skip locked limit 1)
                        returning item_id
                        """, UUID.class).getResultStream().findFirst();
    }
}
