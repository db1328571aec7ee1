package org.atmina.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Says in the transaction of a change what has changed; who acts on it (the indexer) comes by later and takes it away.
@ApplicationScoped
public class Outbox {
    /// What kinds of things change.
    public enum Kind {
        ITEM_CHANGED("item-changed"),
        COLLECTION_CHANGED("collection-changed"),
        /// Never in the outbox: only told to the processes, for nobody has to act on it later.
        VIEWER_SIGNED_OUT("viewer-signed-out");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }

        static Optional<Kind> bySlug(String slug) {
            return Stream.of(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
        }
    }

    private final EntityManager entities;
    private final Clock clock;
    private final Notices notices;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(EntityManager entities, Clock clock, Notices notices, TransactionSynchronizationRegistry transactions) {
        this.entities = entities;
        this.clock = clock;
        this.notices = notices;
        this.transactions = transactions;
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
            tellWhenCommitted(kind, List.copyOf(subjects));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Kind kind, UUID subject) {
        entities.createNativeQuery("insert into outbox (kind, subject, at) values (:kind, :subject, :at)")
                .setParameter("kind", kind.slug())
                .setParameter("subject", subject)
                .setParameter("at", clock.instant())
                .executeUpdate();
        tellWhenCommitted(kind, List.of(subject));
    }

    /// Before whoever made the change gets their answer, this process has forgotten what it remembered.
    private void tellWhenCommitted(Kind kind, Collection<UUID> subjects) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is certain yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    subjects.forEach(subject -> notices.committed(kind, subject));
                }
            }
        });
    }
}
