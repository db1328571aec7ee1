package org.atmina.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as the index `items` holds it. The field names are those of `search/items.json`.
///
/// @param revision    grows with each writing, so that an older state cannot replace a newer one
/// @param collections the collection that holds it and all above
/// @param dates       the span of days; null where nothing is known
/// @param order       what a list without a question is sorted by, after the date
/// @param titles      by field, the title in all languages
/// @param bodies      by field, everything else that can be read in the item
public record ItemDocument(
        UUID id,
        String name,
        long revision,
        Access access,
        List<String> collections,
        List<String> languages,
        String type,
        @Nullable Span dates,
        @Nullable String earliest,
        List<Integer> decades,
        List<Integer> years,
        String order,
        Shown shown,
        Map<String, List<String>> titles,
        Map<String, List<String>> bodies) {

    /// Who may see it; the same three fields stand in both kinds of documents.
    public record Access(
            String state, String visibility, @Nullable String embargoUntil) {}

    public record Span(@Nullable String gte, @Nullable String lte) {}
}
