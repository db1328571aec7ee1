package org.atmina.search.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as the index `items` holds it. The field names are those of `search/items.json`.
///
/// @param revision    grows with each writing, so that an older state cannot replace a newer one
/// @param collections the collection that holds it and all above
/// @param languages   of its sources
/// @param translated  the languages in which readers may read a part of it that was written in another
/// @param authorities public identifiers of all that it is linked to or speaks of
/// @param personIds   of those that describe it, the persons and families
/// @param advisories  what readers are told beforehand about its content
/// @param dates       the span of days; null where nothing is known
/// @param earliest    the first day, counted from 1970
/// @param order       by interface language, what a list by title is sorted by
/// @param titles      by field, the title in all languages
/// @param names       by field, the names of the authorities that describe it
public record ItemDocument(
        UUID id,
        String name,
        long revision,
        Access access,
        List<String> collections,
        List<String> languages,
        List<String> translated,
        String type,
        @Nullable String rights,
        boolean scanned,
        List<String> advisories,
        List<String> authorities,
        List<String> personIds,
        List<String> placeIds,
        @Nullable Span dates,
        @Nullable Integer earliest,
        @Nullable Integer latest,
        List<Integer> decades,
        List<Integer> years,
        Map<String, String> order,
        Shown shown,
        Map<String, List<String>> titles,
        Map<String, List<String>> names,
        Map<String, List<String>> persons,
        Map<String, List<String>> places,
        Map<String, List<String>> descriptions,
        Map<String, List<String>> sources,
        Map<String, List<String>> translations,
        Map<String, List<String>> contexts) {

    /// Who may see it; the same three fields stand in both kinds of documents.
    public record Access(
            String state, String visibility, @Nullable String embargoUntil) {}

    public record Span(@Nullable String gte, @Nullable String lte) {}
}
