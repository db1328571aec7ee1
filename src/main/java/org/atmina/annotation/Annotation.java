package org.atmina.annotation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.jspecify.annotations.Nullable;

/// An annotation as it stands.
///
/// @param creator the user name
/// @param reason  why it was rejected; null otherwise
public record Annotation(
        UUID id,
        UUID itemId,
        String creator,
        Instant created,
        Instant modified,
        AnnotationState state,
        int version,
        @Nullable String reason,
        AnnotationForm said) {

    public boolean isBy(Reader reader) {
        return creator.equals(reader.name());
    }

    /// Whether this reader may know of it: what is published is for all who may read the item.
    public boolean isFor(Reader reader) {
        return state == AnnotationState.PUBLISHED || isBy(reader) || reader.is(Roles.CURATOR);
    }

    /// A first version.
    static Annotation first(UUID item, Reader author, AnnotationState state, AnnotationForm said, Clock clock) {
        var now = now(clock);
        return new Annotation(UUID.randomUUID(), item, author.actor(), now, now, state, 1, null, said);
    }

    /// The version after this one, which is later also where a clock says otherwise.
    Annotation next(AnnotationState next, @Nullable String why, AnnotationForm words, Clock clock) {
        var now = now(clock);
        var at = now.isAfter(modified) ? now : modified.plus(1, ChronoUnit.MICROS);
        return new Annotation(id, itemId, creator, created, at, next, version + 1, why, words);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // what the database keeps
    }
}
