package org.atmina.worklist;

import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.TextRole;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A text unit in one language on a work list.
///
/// @param since when it came to its state
/// @param claim who has taken it on; null where nobody has
/// @param latest null where nobody has begun
public record WorkEntry(
        UUID unit,
        LanguageTag language,
        Where where,
        Source source,
        Standing standing,
        @Nullable WorkClaim claim,
        @Nullable Latest latest) {
    /// @param item null where the unit describes a collection
    /// @param collection that holds the item, or that the unit describes; null for the note on an authority
    /// @param file the position of the file in the item, from 1; null for descriptions
    /// @param page the number of the page in the file; null for descriptions and where the text flows
    /// @param sequence the place on the page or in the file; null for descriptions
    public record Where(
            @Nullable UUID item,
            @Nullable UUID collection,
            @Nullable UUID authority,
            TextRole role,
            @Nullable Integer file,
            @Nullable Integer page,
            @Nullable Integer sequence) {}

    /// @param beginning the first words of it
    public record Source(LanguageTag language, String beginning, int words) {}

    /// @param outdated the latest revision is of a source that meant something else
    public record Standing(WorkState state, Instant since, boolean outdated) {}

    /// The latest revision.
    ///
    /// @param reason why it was rejected
    public record Latest(
            int revision, String author, @Nullable String reason) {}
}
