package org.atmina.catalog.authority;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.outbox.Outbox;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Says of each change of an authority what the archive must remember, and that the items that link it are found by
/// other words now.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AuthorityChanges {
    private static final TypeReference<Map<String, @Nullable Object>> FACTS = new TypeReference<>() {};

    private final Audit audit;
    private final Outbox outbox;
    private final Session session;
    private final ObjectMapper json;

    AuthorityChanges(Audit audit, Outbox outbox, Session session, ObjectMapper json) {
        this.audit = audit;
        this.outbox = outbox;
        this.session = session;
        this.json = json;
    }

    void made(UUID id, AuthorityForm said, String actor) {
        audit.record(new Audit.Act(actor, "creation", "authority", id, null, facts(said), null));
    }

    /// Only what differs is remembered.
    void changed(UUID id, AuthorityForm before, AuthorityForm after, String actor) {
        var then = facts(before);
        var now = facts(after);
        audit.record(new Audit.Act(
                actor, "modification", "authority", id, differing(then, now), differing(now, then), null));
        reindex(id);
    }

    void merged(AuthorityRecord merged, AuthorityRecord into, List<UUID> items, String actor) {
        audit.record(new Audit.Act(
                actor,
                "merge",
                "authority",
                merged.id(),
                facts(merged.said()),
                Map.of("successor", into.name().value()),
                null));
        outbox.addAll(Outbox.Kind.ITEM_CHANGED, items);
    }

    void deleted(AuthorityRecord gone, String actor) {
        audit.record(new Audit.Act(actor, "deletion", "authority", gone.id(), facts(gone.said()), Map.of(), null));
    }

    /// The items that link an authority.
    List<UUID> itemsOf(UUID id) {
        return session.createNativeQuery(
                        "select item_id from authority_use where authority_id = :id order by item_id", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    private void reindex(UUID id) {
        outbox.addAll(Outbox.Kind.ITEM_CHANGED, itemsOf(id));
    }

    private Map<String, @Nullable Object> facts(AuthorityForm said) {
        return json.convertValue(said, FACTS);
    }

    private static Map<String, @Nullable Object> differing(
            Map<String, @Nullable Object> facts, Map<String, @Nullable Object> others) {
        var differing = new TreeMap<String, @Nullable Object>(facts);
        differing.entrySet().removeIf(fact -> Objects.equals(fact.getValue(), others.get(fact.getKey())));
        return differing;
    }
}
