package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Where the places are that the description of an item links.
@ApplicationScoped
@Transactional
public class ItemPlaces {
    private final Session session;

    ItemPlaces(Session session) {
        this.session = session;
    }

    /// By the ids of their authorities; a place of which nobody has said where it is, is absent.
    public Map<UUID, Coordinates> of(UUID itemId) {
        return session.createNativeQuery("""
                        select distinct a.id, a.latitude, a.longitude
                        from item_authority link join authority a on a.id = link.authority_id
                        where link.item_id = :item and a.kind = 'place' and a.latitude is not null
                        """, Object[].class)
                .setParameter("item", itemId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Coordinates((Double) row[1], (Double) row[2])));
    }
}
