package org.atmina.search.index;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text unit in one language as the index `passages` holds it. The field names are those of `search/passages.json`.
///
/// @param unit  the text unit; with the language it names the document; of a name the authority, as a unit
/// @param via   `source`, `translation:xx`, `metadata` or `context`
/// @param origin who or what wrote it, as [org.atmina.language.TextInLanguage] says; null in documents of old
/// @param pivot of a relay the language between; null for all else
/// @param steward whose translation it is, by slug; null where it is the archive's own
/// @param order its place among the passages of the item
/// @param place where it stands in a file; null for descriptive fields
/// @param kind  of a name, what kind of authority it names
/// @param collections of a stretch of text, the collection that holds its item and all above; empty for all else
/// @param authorities whom it names or speaks of
/// @param head  a title or a name, once more
/// @param text  word for word, in the field of its language
public record PassageDocument(
        UUID item,
        List<String> collections,
        long revision,
        ItemDocument.Access access,
        UUID unit,
        String role,
        @Nullable String kind,
        String via,
        String language,
        boolean stale,
        @Nullable String origin,
        @Nullable String pivot,
        @Nullable String steward,
        int order,
        @Nullable Integer file,
        @Nullable Integer page,
        @Nullable UUID segment,
        @Nullable Place place,
        List<String> authorities,
        @Nullable String head,
        Map<String, String> text) {

    /// @param words empty for a translation: its words stand nowhere on the page
    public record Place(@Nullable Area box, List<PlacedWord> words) {}

    /// A word of the source: its offsets in the passage, and its rectangle on the page.
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record PlacedWord(int start, int end, int x, int y, int width, int height) {}

    /// The name of the document. One authority has many names and describes many items.
    public String key() {
        if (kind != null) {
            return item + ":" + role + ":" + unit + ":" + verbatim().hashCode() + ":" + language;
        }
        return via.equals("source") ? unit.toString() : unit + ":" + language;
    }

    /// The text itself, whatever its field is called.
    public String verbatim() {
        return String.join("", text.values());
    }
}
