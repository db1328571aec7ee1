package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of an item shows.
public record ItemView(
        List<Crumb> path,
        Wording title,
        @Nullable Wording description,
        @Nullable String date,
        @Nullable ContextView context,
        List<Fact> facts,
        Scans scans,
        @Nullable TextView text,
        List<Download> downloads,
        Citation citation) {
    /// A line of the record.
    public record Fact(String label, List<Value> values) {}

    /// @param lang the language of the text where it is another than that of the page
    /// @param link null where there is nowhere to go
    /// @param note said after it, smaller; null where there is nothing to say
    public record Value(
            String text,
            @Nullable String lang,
            @Nullable String link,
            @Nullable String note) {
        static Value of(String text) {
            return new Value(text, null, null, null);
        }
    }

    /// @param total  how many pages there are; the strip shows the first of them
    /// @param viewer where to look closer
    public record Scans(long total, List<Thumbnail> strip, String viewer) {}

    /// @param label what the picture is, in words
    public record Thumbnail(String link, String picture, String label, int width, int height) {}

    /// An original file.
    ///
    /// @param language null where nobody knows
    public record Download(
            String link,
            String name,
            String kind,
            String size,
            @Nullable String language) {}

    /// What one writes into a footnote.
    ///
    /// @param identifier the archive's own reference code; null where there is none
    public record Citation(
            Wording title,
            @Nullable String date,
            Wording collection,
            @Nullable String identifier,
            String ark,
            String address) {}
}
