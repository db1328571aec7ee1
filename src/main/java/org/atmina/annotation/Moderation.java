package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Outcome;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What curators decide about the annotations of others. They decide about the words that they have read: a decision on
/// an older version is refused.
@ApplicationScoped
@Transactional
public class Moderation {
    private final AnnotationStore store;
    private final AnnotationActs acts;
    private final Clock clock;

    Moderation(AnnotationStore store, AnnotationActs acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// Shows an annotation to readers; one that was rejected, too.
    public Outcome<Annotation> publish(UUID id, long version, Reader curator) {
        return decide(
                id,
                version,
                Set.of(AnnotationState.PENDING, AnnotationState.REJECTED),
                AnnotationState.PUBLISHED,
                null,
                curator);
    }

    /// Keeps an annotation from readers, or takes it from them, and says why.
    public Outcome<Annotation> reject(UUID id, long version, String reason, Reader curator) {
        return decide(
                id,
                version,
                Set.of(AnnotationState.PENDING, AnnotationState.PUBLISHED),
                AnnotationState.REJECTED,
                reason.strip(),
                curator);
    }

    private Outcome<Annotation> decide(
            UUID id,
            long version,
            Set<AnnotationState> from,
            AnnotationState to,
            @Nullable String reason,
            Reader curator) {
        var before = store.lock(id).orElse(null);
        if (before == null) {
            return new Outcome.NotDone<>(AnnotationSights.missing(id));
        }
        if (before.version() != version) {
            return new Outcome.NotDone<>(new Problem.Conflict("version-stale", Map.of("current", before.version())));
        }
        if (!from.contains(before.state())) {
            return new Outcome.NotDone<>(new Problem.Conflict(
                    "annotation-state", Map.of("state", before.state().slug())));
        }
        var after = before.next(to, reason, before.said(), clock);
        acts.record(before, after, curator.actor());
        return new Outcome.Done<>(after);
    }
}
