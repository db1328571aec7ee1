package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of an item, a stretch of its paragraphs, the source and beside it the translation.
///
/// @param sourceNames names of the languages of the sources in this stretch
/// @param translated what stands beside the source, in words; null where nothing does
/// @param approval that people made and approved all of it; null where a paragraph needs another word
/// @param notice what the reader must know about the translation as a whole; null where there is nothing to say
/// @param choices the languages in which the text can be read beside the source
/// @param layouts source and translation, or one of the two
public record TextView(
        List<Part> parts,
        Layout layout,
        String sourceNames,
        @Nullable String translated,
        @Nullable String approval,
        @Nullable String notice,
        List<Choice> choices,
        List<Choice> layouts,
        Pager pager,
        long total) {
    /// What of the two texts is shown.
    public enum Layout {
        BOTH("both"),
        SOURCE("source"),
        TRANSLATION("translation");

        private final String slug;

        Layout(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }

    /// A link that changes how the text is shown.
    ///
    /// @param lang the language of the label, where it is a language that is named in itself
    public record Choice(String label, @Nullable String lang, String link, boolean current) {}

    /// The paragraphs of one file or page.
    ///
    /// @param heading where they come from; null where an item has one flowing text only
    /// @param scan the page they were read from; null where the text flows
    /// @param translated whether a translation of any of them is there to show
    public record Part(
            @Nullable String heading,
            String reading,
            ItemView.@Nullable Thumbnail scan,
            boolean translated,
            List<Paragraph> paragraphs) {}

    /// @param number its place in the text of the item, from 1; its anchor is `p` and this
    /// @param kind `paragraph`, `heading` ...
    /// @param translation null where there is none to show
    /// @param note what must be said of the translation of this paragraph; null where there is nothing to say
    /// @param address its lasting address in the text
    /// @param citation where it can be cited
    public record Paragraph(
            int number,
            String kind,
            Passage source,
            @Nullable Passage translation,
            @Nullable String note,
            String address,
            String citation) {}

    public record Passage(String text, String lang) {}

    /// Whether two texts stand side by side.
    public boolean both() {
        return layout == Layout.BOTH && translated != null;
    }

    public boolean sourceShown() {
        return layout != Layout.TRANSLATION;
    }

    public boolean translationShown() {
        return layout != Layout.SOURCE && translated != null;
    }
}
