package org.atmina.search;

import java.util.List;
import java.util.Map;
import org.atmina.search.index.Area;
import org.jspecify.annotations.Nullable;

/// What a reader gets for a search.
///
/// @param total  how many items were found, all of them open to this reader
/// @param facets by name (`collection`, `language`, `type`, `decade`, `year`) what the items found have in common
public record SearchAnswer(
        long total, int page, int size, String query, List<Hit> hits, Map<String, List<Count>> facets) {
    /// An item that was found.
    ///
    /// @param item  its public identifier
    /// @param score null where nothing was asked for and so nothing fits better than anything else
    public record Hit(
            String item,
            String ark,
            Wording title,
            CollectionName collection,
            @Nullable Dated date,
            String type,
            String state,
            @Nullable Double score,
            List<Passage> passages) {}

    /// @param fallback whether the reader had asked for another language
    public record Wording(String text, String language, String status, String origin, boolean fallback) {}

    public record CollectionName(
            String id, @Nullable String title, @Nullable String language) {}

    public record Dated(
            @Nullable String edtf,
            @Nullable String asWritten,
            @Nullable String earliest,
            @Nullable String latest) {}

    /// Where the words stand.
    ///
    /// @param text   the passage or the stretch of it around the first mark, as HTML with `mark` elements
    /// @param plain  the same stretch word for word
    /// @param offset where the stretch begins in the text unit
    /// @param marks  the marked words in `plain`
    /// @param boxes  the marked words on the page; of a translation the whole segment that it translates
    /// @param role   `segment`, or the descriptive field
    /// @param via    why it was found: `source`, `translation:lv`, `metadata`
    /// @param stale  whether the source has changed since this was translated
    public record Passage(
            String text,
            String plain,
            int offset,
            List<Mark> marks,
            String language,
            String unit,
            @Nullable String segment,
            @Nullable Integer file,
            @Nullable Integer page,
            List<Area> boxes,
            String role,
            String via,
            boolean stale) {}

    /// @param value what to filter by
    /// @param label the value in the reader's language; null where the value speaks for itself
    public record Count(String value, @Nullable String label, long count) {}
}
