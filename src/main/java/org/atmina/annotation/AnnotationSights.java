package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.Outcome;
import org.atmina.problem.Problem;

/// Decides what a reader gets of an annotation that was asked for by its id.
@ApplicationScoped
class AnnotationSights {
    private final AnnotationStore store;

    AnnotationSights(AnnotationStore store) {
        this.store = store;
    }

    Outcome<Annotation> of(Optional<Annotation> found, UUID item, UUID id, Reader reader) {
        var annotation = found.filter(each -> each.itemId().equals(item)).orElse(null);
        if (annotation == null) {
            return new Outcome.NotDone<>(missing(id));
        }
        if (annotation.state() == AnnotationState.WITHDRAWN) {
            return new Outcome.NotDone<>(withdrawn(annotation, reader));
        }
        return annotation.isFor(reader) ? new Outcome.Done<>(annotation) : new Outcome.NotDone<>(missing(id));
    }

    static Problem missing(UUID id) {
        return new Problem.Missing("no-such-annotation", Map.of("id", id.toString()));
    }

    /// Who could never have seen it is not told that it was there.
    private Problem withdrawn(Annotation annotation, Reader reader) {
        boolean knew = annotation.isBy(reader) || reader.is(Roles.CURATOR) || store.wasEverPublished(annotation.id());
        return knew
                ? new Problem.Gone(
                        "annotation-withdrawn", Map.of("id", annotation.id().toString()))
                : missing(annotation.id());
    }
}
