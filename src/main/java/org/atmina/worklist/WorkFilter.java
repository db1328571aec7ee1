package org.atmina.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Which work a list is about. What somebody may do is decided beside it; a filter only narrows.
///
/// @param languages to translate into; empty: all that the roles of who asks reach
/// @param states empty: all that belong to the task
/// @param mine only where the latest revision was written by who asks
/// @param claimed null: whether claimed or not
public record WorkFilter(
        WorkTask task,
        Set<LanguageTag> languages,
        Set<WorkState> states,
        Place place,
        Bounds bounds,
        boolean mine,
        @Nullable ClaimedBy claimed) {
    /// Where the work lies; null means anywhere.
    ///
    /// @param collection with all collections below it
    public record Place(
            @Nullable UUID collection,
            @Nullable UUID item,
            @Nullable UUID authority,
            @Nullable WorkKind kind) {
        public static final Place ANYWHERE = new Place(null, null, null, null);

        public static Place ofItem(UUID item) {
            return new Place(null, item, null, null);
        }

        public static Place ofCollection(UUID collection) {
            return new Place(collection, null, null, null);
        }
    }

    /// How large and how old it is; null means any.
    ///
    /// @param fewestWords in the source
    /// @param before it came to its state before this moment
    public record Bounds(
            @Nullable Integer fewestWords,
            @Nullable Integer mostWords,
            @Nullable Instant after,
            @Nullable Instant before) {
        public static final Bounds NONE = new Bounds(null, null, null, null);
    }

    public WorkFilter {
        languages = Set.copyOf(languages);
        states = Set.copyOf(states);
    }

    /// All work of a kind in one language, at one place.
    public static WorkFilter of(WorkTask task, LanguageTag language, Place place) {
        return new WorkFilter(task, Set.of(language), Set.of(), place, Bounds.NONE, false, null);
    }
}
