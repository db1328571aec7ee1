package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of an item shows to put it in context.
///
/// @param several whether bodies stand side by side
public record ContextView(
        @Nullable Authenticity authenticity, List<Advisory> advisories, List<Note> notes, boolean several) {
    /// @param warning whether readers must be told wherever the item is shown
    /// @param stated by whom, and when
    public record Authenticity(String label, boolean warning, Wording evidence, String stated) {}

    public record Advisory(String label, String explanation) {}

    /// @param publisher the body that has issued it
    /// @param sources what it rests on
    /// @param signed who has signed it, and when
    public record Note(Publisher publisher, List<Line> lines, List<Source> sources, String signed) {}

    /// @param lang null where the name is in the language of the page
    public record Publisher(
            String name, @Nullable String lang, @Nullable String link) {}

    public record Line(String label, Wording wording) {}

    public record Source(Wording wording, @Nullable String link) {}
}
