package org.atmina.iiif.presentation.model;

import java.util.List;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// What is said of something to its readers. Texts are plain; a writer sees to it that none is taken for HTML.
///
/// @param requiredStatement must be shown wherever the thing is
/// @param rights            an `http` URI of Creative Commons or RightsStatements
public record Description(
        LanguageMap label,
        @Nullable LanguageMap summary,
        List<Entry> metadata,
        @Nullable Entry requiredStatement,
        @Nullable String rights,
        List<Agent> provider) {
    /// A line of the description.
    public record Entry(LanguageMap label, LanguageMap value) {}

    public Description {
        metadata = List.copyOf(metadata);
        provider = List.copyOf(provider);
    }
}
