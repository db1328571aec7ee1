package org.atmina.catalog.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/// What links to an authority, and moves to its successor.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AuthorityLinks {
    private final Session session;

    AuthorityLinks(Session session) {
        this.session = session;
    }

    /// How many items link to it.
    long count(UUID id) {
        return session.createNativeQuery("""
                        select count(*) from authority_use where authority_id = :id
                        """, Long.class).setParameter("id", id).getSingleResult();
    }

    /// Whether an entry of the glossary is of it, or was.
    boolean isInGlossary(UUID id) {
        return session.createNativeQuery(
                        "select exists (select 1 from glossary_entry where authority_id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// What linked to the one links to the other; once only, where it linked to both.
    void move(UUID from, UUID to) {
        change("""
                delete from item_authority link using item_authority other
                where link.authority_id = :from and other.authority_id = :to
                  and other.item_id = link.item_id and other.role = link.role
                """, from, to);
        change("update item_authority set authority_id = :to where authority_id = :from", from, to);
        change("""
                delete from mention using mention other
                where mention.authority_id = :from and other.authority_id = :to
                  and other.segment_id = mention.segment_id and other.start_offset = mention.start_offset
                  and other.end_offset = mention.end_offset and mention.state <> 'confirmed'
                """, from, to);
        change("""
                delete from mention using mention other
                where mention.authority_id = :to and other.authority_id = :from
                  and other.segment_id = mention.segment_id and other.start_offset = mention.start_offset
                  and other.end_offset = mention.end_offset
                """, from, to);
        change("update mention set authority_id = :to where authority_id = :from", from, to);
    }

    private void change(String sql, UUID from, UUID to) {
        session.createNativeMutationQuery(sql)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
