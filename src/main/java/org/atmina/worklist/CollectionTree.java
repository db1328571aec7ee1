package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Which collections work may lie in.
@ApplicationScoped
class CollectionTree {
    private static final String BELOW = """
            with recursive below as (
                select id from collection where %s
                union
                select c.id from collection c join below on c.parent_id = below.id)
            select id from below
            """;

    private final Session session;

    CollectionTree(Session session) {
        this.session = session;
    }

    /// A collection and all below it.
    List<UUID> below(UUID top) {
        return session.createNativeQuery(BELOW.formatted("id = :top"), UUID.class)
                .setParameter("top", top)
                .getResultList();
    }

    /// The collections below this one, and of these only those that the work of the reader is limited to.
    ///
    /// @param top null for the whole archive
    /// @return null where there is no limit at all
    @Nullable
    Set<UUID> openTo(Reader reader, @Nullable UUID top) {
        if (reader.collections().isEmpty()) {
            return top == null ? null : Set.copyOf(below(top));
        }
        var open = new HashSet<>(
                session.createNativeQuery(BELOW.formatted("identifier = any(cast(:identifiers as text[]))"), UUID.class)
                        .setParameter("identifiers", reader.collections().toArray(String[]::new))
                        .getResultList());
        if (top != null) {
            open.retainAll(Set.copyOf(below(top)));
        }
        return Set.copyOf(open);
    }
}
