package org.atmina.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Audit;
import org.atmina.access.Reader;
import org.atmina.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// Says of each change what the archive must remember (the audit) and who must hear of it (the outbox).
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ContextActs {
    private final Audit audit;
    private final Outbox outbox;

    ContextActs(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /// An act that readers do not see.
    void record(UUID item, String act, Reader who, Map<String, ?> facts, @Nullable String why) {
        audit.record(new Audit.Act(who.actor(), act, "item", item, null, facts, why));
    }

    /// An act after which readers see something else.
    void show(UUID item, String act, Reader who, Map<String, ?> facts, @Nullable String why) {
        record(item, act, who, facts, why);
        outbox.add(Outbox.Kind.ITEM_CHANGED, item);
    }
}
