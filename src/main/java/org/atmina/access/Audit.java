package org.atmina.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes who did what, in the transaction of the act itself. The table refuses change and removal.
@ApplicationScoped
public class Audit {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /// @param actor whose act it is; `archive` for what the service does by itself
    /// @param action what was done; for files a PREMIS event type such as `ingestion` or `fixity check`
    public record Act(
            String actor,
            String action,
            String subjectKind,
            UUID subject,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            @Nullable String why) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        entities.createNativeQuery("""
                        insert into audit_event (at, actor, action, subject_kind, subject, before, after, why)
                        values (:at, :actor, :action, :kind, :subject, cast(:before as jsonb), cast(:after as jsonb), :why)
                        """)
                .setParameter("at", clock.instant())
                .setParameter("actor", act.actor())
                .setParameter("action", act.action())
                .setParameter("kind", act.subjectKind())
                .setParameter("subject", act.subject())
                .setParameter("before", asJson(act.before()))
                .setParameter("after", asJson(act.after()))
                .setParameter("why", act.why())
                .executeUpdate();
    }

    private @Nullable String asJson(@Nullable Map<String, ?> facts) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts of an act that are no JSON", e);
        }
    }
}
