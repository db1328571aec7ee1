package org.atmina.search;

import java.util.List;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What narrows a search; several values of one filter are alternatives, several filters hold together.
///
/// @param collections public identifiers; what lies below them counts too
/// @param languages   of the sources, never of the reader
public record SearchFilters(
        List<String> collections,
        List<LanguageTag> languages,
        List<String> types,
        @Nullable Period period) {
    public static final SearchFilters NONE = new SearchFilters(List.of(), List.of(), List.of(), null);

    public SearchFilters {
        collections = List.copyOf(collections);
        languages = List.copyOf(languages);
        types = List.copyOf(types);
    }
}
