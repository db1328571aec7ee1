package org.atmina.inspect;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Facts about a file as a whole. The text itself lies in the output folder, see [InspectionFolder].
public record Summary(
        FileType type, Layout layout, Language language, Extent extent, Properties properties, Set<Flag> flags) {
    public Summary {
        flags = Set.copyOf(flags);
    }

    /// Where the text is to be found.
    public enum Layout {
        /// One text in `text.txt`, cut by `segments.jsonl`.
        FLOWING("flowing"),
        /// Page by page in `page-00001.json` and its neighbours, each with a picture.
        PAGED("paged");

        private final String slug;

        Layout(String slug) {
            this.slug = slug;
        }

        @JsonValue
        public String slug() {
            return slug;
        }
    }

    /// What the bytes are, whatever the name says. `charset` is known for plain text and its relatives only.
    public record FileType(String mediaType, @Nullable String charset, double charsetConfidence) {}

    /// The main language, `und` where it stayed unknown; `declared` where the request named it.
    public record Language(String tag, double confidence, boolean declared) {}

    /// How much there is. Material that flows has no pages; paged material counts its segments over all pages.
    public record Extent(int pages, Map<PageState, Integer> pageStates, int segments, long characters) {
        public Extent {
            pageStates = Map.copyOf(pageStates);
        }
    }

    /// What the document says about itself; unchecked, and the author's words.
    public record Properties(
            @Nullable String title,
            @Nullable String author,
            @Nullable String created) {}
}
