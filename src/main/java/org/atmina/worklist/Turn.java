package org.atmina.worklist;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Something that became of a text unit in one language, for those who tell people of it.
public record Turn(Subject subject, Act act, Instant at) {
    /// @param owner the item, or the collection or authority that the unit describes
    /// @param collection null for the note on an authority
    public record Subject(
            UUID unit,
            LanguageTag language,
            UUID owner,
            @Nullable UUID item,
            @Nullable UUID collection) {}

    /// What became of it.
    public sealed interface Act {}

    /// It came from one state to another.
    ///
    /// @param author of the revision that did; null where there is none any more
    public record Moved(
            WorkState from,
            WorkState to,
            @Nullable String author,
            @Nullable String reviewer,
            @Nullable String reason) implements Act {}

    /// Somebody gave back what somebody else had taken on.
    public record Released(
            String holder, String by, @Nullable String why) implements Act {}

    /// A claim that runs out soon.
    public record Ending(Subject subject, String holder, Instant until) {}
}
