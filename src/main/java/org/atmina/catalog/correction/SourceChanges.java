package org.atmina.catalog.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.outbox.Outbox;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Records what was done to sources, and says that what is found and shown must follow.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SourceChanges {
    private final Session session;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    SourceChanges(Session session, Audit audit, Outbox outbox, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    void ofUnit(
            UUID unit, String actor, String act, Map<String, ?> before, Map<String, ?> after, @Nullable String why) {
        audit.record(new Audit.Act(actor, act, "text-unit", unit, before, after, why));
    }

    void ofFile(UUID file, String actor, String act, Map<String, ?> after, @Nullable String why) {
        audit.record(new Audit.Act(actor, act, "file", file, null, after, why));
    }

    /// The item has another text, but what is said about it stays.
    void ofItem(UUID item) {
        session.createNativeMutationQuery("update item set updated_at = :now where id = :item")
                .setParameter("now", clock.instant())
                .setParameter("item", item)
                .executeUpdate();
        outbox.add(Outbox.Kind.ITEM_CHANGED, item);
    }

    /// Something else is said about an item or collection now: whoever had it before them has an old
    /// version of it.
    void ofDescription(@Nullable UUID item, @Nullable UUID collection) {
        var owner = item == null ? Objects.requireNonNull(collection) : item;
        session.createNativeMutationQuery("update " + (item == null ? "collection" : "item")
                        + " set version = version + 1, updated_at = :now where id = :owner")
                .setParameter("now", clock.instant())
                .setParameter("owner", owner)
                .executeUpdate();
        outbox.add(item == null ? Outbox.Kind.COLLECTION_CHANGED : Outbox.Kind.ITEM_CHANGED, owner);
    }

    /// What translations are made of has not changed, but whether they are out of date has. Notes on authorities are
    /// of neither, and read from the database.
    void ofStanding(@Nullable UUID item, @Nullable UUID collection) {
        if (item != null) {
            outbox.add(Outbox.Kind.ITEM_CHANGED, item);
        } else if (collection != null) {
            outbox.add(Outbox.Kind.COLLECTION_CHANGED, collection);
        }
    }
}
