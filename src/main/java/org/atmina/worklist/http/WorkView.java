package org.atmina.worklist.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.TextRole;
import org.atmina.language.LanguageTag;
import org.atmina.worklist.Owners;
import org.atmina.worklist.WorkState;
import org.jspecify.annotations.Nullable;

/// Work as it is sent.
final class WorkView {
    private WorkView() {}

    /// @param next what to give as `after` for the next stretch; null at the end
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Units(List<Unit> units, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Items(List<Item> items, @Nullable String next) {}

    /// @param file the position of the file in the item; null for descriptions
    /// @param words of the source
    /// @param beginning of the source
    /// @param since when it came to its state
    /// @param sourceChanged the latest revision is of an earlier source
    /// @param revision the latest one; 0 where there is none
    /// @param reason why the latest revision was rejected
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Unit(
            UUID unit,
            LanguageTag language,
            Owners.Owner of,
            TextRole role,
            @Nullable Integer file,
            @Nullable Integer page,
            @Nullable Integer sequence,
            LanguageTag sourceLanguage,
            String beginning,
            int words,
            WorkState state,
            Instant since,
            boolean sourceChanged,
            @Nullable Claim claim,
            int revision,
            @Nullable String author,
            @Nullable String reason) {}

    record Claim(String by, Instant until, boolean mine) {}

    /// @param oldest since when the oldest of the units has stood in its state
    record Item(
            Owners.Owner of,
            LanguageTag language,
            long units,
            long words,
            Instant oldest,
            long claimed,
            long claimedByMe) {}
}
