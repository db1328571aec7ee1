package org.atmina.search.query;

import java.util.List;
import org.atmina.language.LanguageTag;

/// What is looked for in the texts of an item or a collection, the stretches of text themselves being the hits.
///
/// @param languages only texts in these languages; all where there is none
/// @param from      how many hits to pass over
public record InsideSearch(Within within, String query, List<LanguageTag> languages, int from, int size) {
    /// A search engine would have to sort all of what comes before for every stretch of hits.
    public static final int DEEPEST = 10_000;

    /// @throws org.atmina.problem.ProblemException when the query is out of bounds
    public InsideSearch {
        query = query.strip();
        languages = List.copyOf(languages);
        QueryWords.bounded(query);
        if (from < 0 || size < 1 || from + size > DEEPEST) {
            throw new IllegalArgumentException("No such stretch of hits: " + from + " + " + size);
        }
    }

    public QueryWords words() {
        return QueryWords.of(query);
    }
}
