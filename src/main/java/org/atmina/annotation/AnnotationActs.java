package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.access.Audit;
import org.atmina.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// Keeps an act: the version with all its words, who did it, and, where readers see something else now, that the item
/// has changed.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnotationActs {
    private final AnnotationStore store;
    private final Audit audit;
    private final Outbox outbox;

    AnnotationActs(AnnotationStore store, Audit audit, Outbox outbox) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
    }

    /// @param before null for a new annotation
    void record(@Nullable Annotation before, Annotation after, String actor) {
        store.write(after, actor);
        audit.record(new Audit.Act(
                actor,
                action(before, after),
                "annotation",
                after.id(),
                before == null ? null : facts(before),
                facts(after),
                after.reason()));
        if (isSeen(after) || (before != null && isSeen(before))) {
            outbox.add(Outbox.Kind.ITEM_CHANGED, after.itemId());
        }
    }

    private static boolean isSeen(Annotation annotation) {
        return annotation.state() == AnnotationState.PUBLISHED;
    }

    private static String action(@Nullable Annotation before, Annotation after) {
        if (before == null) {
            return "creation";
        }
        boolean sameWords = before.said().equals(after.said());
        return switch (after.state()) {
            case WITHDRAWN -> "withdrawal";
            case REJECTED -> "rejection";
            case PUBLISHED -> sameWords ? "publication" : "modification";
            case PENDING -> sameWords ? "submission" : "modification";
            case DRAFT -> "modification";
        };
    }

    /// What was said is in the version; the audit names it.
    private static Map<String, Object> facts(Annotation annotation) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("item", annotation.itemId().toString());
        facts.put("state", annotation.state().slug());
        facts.put("version", annotation.version());
        return facts;
    }
}
