package org.atmina.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/// Says in the transaction of a change what has changed; who acts on it (the indexer) comes by later and takes it away.
@ApplicationScoped
public class Outbox {
    /// What kinds of things change.
    public enum Kind {
        ITEM_CHANGED("item-changed"),
        COLLECTION_CHANGED("collection-changed");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    Outbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// As many rows as there are subjects.
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(Kind kind, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            entities.createNativeQuery(
                            "insert into outbox (kind, subject, at) select :kind, unnest(cast(:subjects as uuid[])), :at")
                    .setParameter("kind", kind.slug())
                    .setParameter("subjects", subjects.toArray(UUID[]::new))
                    .setParameter("at", clock.instant())
                    .executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Kind kind, UUID subject) {
        entities.createNativeQuery("insert into outbox (kind, subject, at) values (:kind, :subject, :at)")
                .setParameter("kind", kind.slug())
                .setParameter("subject", subject)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
