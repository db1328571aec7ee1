package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.Locks;
import org.atmina.catalog.Outcome;
import org.atmina.problem.Problem;

/// What authors do with their annotations: write, change, take back. Whatever was said before is kept.
@ApplicationScoped
@Transactional
public class Annotating {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final AnnotationStore store;
    private final AnnotationSights sights;
    private final AnnotationActs acts;
    private final AnnotationSettings settings;
    private final Locks locks;
    private final Clock clock;

    Annotating(
            AnnotationStore store,
            AnnotationSights sights,
            AnnotationActs acts,
            AnnotationSettings settings,
            Locks locks,
            Clock clock) {
        this.store = store;
        this.sights = sights;
        this.acts = acts;
        this.settings = settings;
        this.locks = locks;
        this.clock = clock;
    }

    /// What must hold of an annotation as it stands before it is changed.
    public interface Precondition {
        Optional<Problem> fault(Annotation now);
    }

    /// Keeps a new annotation. What a curator says is published at once; everybody else's waits for a curator.
    ///
    /// @param draft whether its author wants to go on with it later
    public Outcome<Annotation> write(UUID item, AnnotationForm form, boolean draft, Reader author) {
        var fault = fault(form, author);
        if (fault.isPresent()) {
            return new Outcome.NotDone<>(fault.get());
        }
        var made = Annotation.first(item, author, state(draft, author), form, clock);
        acts.record(null, made, author.actor());
        return new Outcome.Done<>(made);
    }

    /// Puts other words in place of those that are there. They wait for a curator again.
    public Outcome<Annotation> change(
            UUID item, UUID id, Precondition precondition, AnnotationForm form, boolean draft, Reader author) {
        return switch (own(item, id, precondition, author)) {
            case Outcome.NotDone<Annotation> not -> not;
            case Outcome.Done<Annotation>(Annotation before) -> {
                var state = state(draft, author);
                if (form.equals(before.said()) && (before.state() == state || stays(before, draft))) {
                    yield new Outcome.Done<>(before);
                }
                var fault = fault(form, author);
                yield fault.<Outcome<Annotation>>map(Outcome.NotDone::new)
                        .orElseGet(() -> new Outcome.Done<>(next(before, state, form, author)));
            }
        };
    }

    private static boolean stays(Annotation before, boolean draft) {
        return before.state() == AnnotationState.PUBLISHED && !draft;
    }

    /// Takes an annotation back, for good.
    public Outcome<Annotation> withdraw(UUID item, UUID id, Precondition precondition, Reader author) {
        return switch (own(item, id, precondition, author)) {
            case Outcome.NotDone<Annotation> not -> not;
            case Outcome.Done<Annotation>(Annotation before) ->
                new Outcome.Done<>(next(before, AnnotationState.WITHDRAWN, before.said(), author));
        };
    }

    private Outcome<Annotation> own(UUID item, UUID id, Precondition precondition, Reader author) {
        return switch (sights.of(store.lock(id), item, id, author)) {
            case Outcome.NotDone<Annotation> not -> not;
            case Outcome.Done<Annotation>(Annotation now) ->
                precondition
                        .fault(now)
                        .or(() -> notOwn(now, author))
                        .<Outcome<Annotation>>map(Outcome.NotDone::new)
                        .orElseGet(() -> new Outcome.Done<>(now));
        };
    }

    private static Optional<Problem> notOwn(Annotation now, Reader author) {
        return now.isBy(author)
                ? Optional.empty()
                : Optional.of(new Problem.Refused(
                        "not-your-annotation", Map.of("id", now.id().toString())));
    }

    private Annotation next(Annotation before, AnnotationState state, AnnotationForm form, Reader author) {
        var after = before.next(state, null, form, clock);
        acts.record(before, after, author.actor());
        return after;
    }

    private static AnnotationState state(boolean draft, Reader author) {
        if (draft) {
            return AnnotationState.DRAFT;
        }
        return author.is(Roles.CURATOR) ? AnnotationState.PUBLISHED : AnnotationState.PENDING;
    }

    private Optional<Problem> fault(AnnotationForm form, Reader author) {
        return ofCurators(form, author).or(() -> tooLong(form)).or(() -> tooMany(author));
    }

    private static Optional<Problem> ofCurators(AnnotationForm form, Reader author) {
        return form.motivation() == Motivation.DESCRIBING && !author.is(Roles.CURATOR)
                ? Optional.of(new Problem.Refused("context-notes-by-curators", Map.of()))
                : Optional.empty();
    }

    private Optional<Problem> tooLong(AnnotationForm form) {
        return form.length() > settings.maxLength()
                ? Optional.of(new Problem.Invalid(
                        "annotation-too-long", Map.of("length", form.length(), "most", settings.maxLength())))
                : Optional.empty();
    }

    /// Counted under a lock of this person, so that two requests at once are two.
    private Optional<Problem> tooMany(Reader author) {
        if (author.is(Roles.CURATOR)) {
            return Optional.empty();
        }
        locks.take("annotations/" + author.actor());
        long written = store.countActs(author.actor(), clock.instant().minus(AN_HOUR));
        return written < settings.perHour()
                ? Optional.empty()
                : Optional.of(new Problem.Other(429, "too-many-annotations", Map.of("most", settings.perHour())));
    }
}
