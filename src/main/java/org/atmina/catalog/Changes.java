package org.atmina.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// Says of each change what the archive must remember (the audit) and who must hear of it (the outbox).
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Changes {
    private static final TypeReference<Map<String, @Nullable Object>> FACTS = new TypeReference<>() {};

    private final Audit audit;
    private final Outbox outbox;
    private final ObjectMapper json;

    Changes(Audit audit, Outbox outbox, ObjectMapper json) {
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
    }

    void ofItem(UUID id, String actor, String action, Map<String, ?> facts, @Nullable String why) {
        audit.record(new Audit.Act(actor, action, "item", id, null, facts, why));
        outbox.add(Outbox.Kind.ITEM_CHANGED, id);
    }

    /// Only what differs between the two forms is remembered.
    void ofItem(UUID id, String actor, @Nullable ItemForm before, ItemForm after) {
        record("item", id, actor, before, after);
        outbox.add(Outbox.Kind.ITEM_CHANGED, id);
    }

    void ofCollection(UUID id, String actor, @Nullable CollectionForm before, CollectionForm after) {
        record("collection", id, actor, before, after);
        outbox.add(Outbox.Kind.COLLECTION_CHANGED, id);
    }

    void ofFile(UUID itemId, UUID fileId, String actor, String action, Map<String, ?> facts) {
        audit.record(new Audit.Act(actor, action, "file", fileId, null, facts, null));
        outbox.add(Outbox.Kind.ITEM_CHANGED, itemId);
    }

    private void record(String kind, UUID id, String actor, @Nullable Object before, Object after) {
        var now = json.convertValue(after, FACTS);
        if (before == null) {
            audit.record(new Audit.Act(actor, "creation", kind, id, null, now, null));
            return;
        }
        var then = json.convertValue(before, FACTS);
        audit.record(new Audit.Act(actor, "modification", kind, id, differing(then, now), differing(now, then), null));
    }

    private static Map<String, @Nullable Object> differing(
            Map<String, @Nullable Object> facts, Map<String, @Nullable Object> others) {
        var differing = new TreeMap<String, @Nullable Object>(facts);
        differing.entrySet().removeIf(fact -> Objects.equals(fact.getValue(), others.get(fact.getKey())));
        return differing;
    }
}
