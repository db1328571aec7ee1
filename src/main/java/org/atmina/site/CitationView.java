package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a cited passage.
///
/// @param path    the way to what it is a passage of
/// @param title   of the item or collection
/// @param kind    which wording this is, in words
/// @param text    word for word
/// @param lang    of the text
/// @param state   how the wording stands today, in a sentence
/// @param note    what a reader must be told about it; null where nothing is
/// @param newer   the wording that readers get in its place; null where it is this one
/// @param successors where its words stand, if it is no longer in the text by itself
/// @param facts   who made it, when, its name by its bytes
/// @param plain   the citation in one line
/// @param address the lasting address of this wording
public record CitationView(
        List<Crumb> path,
        Wording title,
        String itemLink,
        String kind,
        String text,
        String lang,
        String state,
        @Nullable String note,
        @Nullable String newer,
        List<Link> successors,
        List<Fact> facts,
        List<Link> ways,
        List<Link> wordings,
        String plain,
        String plainLink,
        List<Form> forms,
        String address,
        List<Meta> metas) {
    public record Link(String label, String link, boolean current) {}

    /// @param code whether the value is for programs
    public record Fact(String label, String value, @Nullable String link, boolean code) {}

    /// The citation for reference managers.
    public record Form(String name, String link, String mediaType) {}

    /// What programs that collect references read in the head of the page.
    public record Meta(String name, String content) {}
}
