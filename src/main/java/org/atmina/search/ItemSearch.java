package org.atmina.search;

import java.util.Map;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;

/// What a reader asks for. The languages choose how hits are named, and which of several equally good passages comes
/// first; they never hide a hit.
///
/// @param page counted from one
public record ItemSearch(String query, SearchFilters filters, ReaderLanguages languages, int page, int size) {
    public static final int LARGEST_PAGE = 100;
    /// Nobody reads further; a search engine would have to sort all of it for every page.
    public static final int DEEPEST = 10_000;

    /// @throws org.atmina.problem.ProblemException when the page or the query is out of bounds
    public ItemSearch {
        query = query.strip();
        if (page < 1 || size < 1 || size > LARGEST_PAGE || (long) page * size > DEEPEST) {
            throw new Problem.Invalid("search-page-out-of-range", Map.of("largest", LARGEST_PAGE, "deepest", DEEPEST))
                    .asException();
        }
        if (query.length() > QueryWords.LONGEST || QueryWords.of(query).isTooMuch()) {
            throw new Problem.Invalid(
                            "search-query-too-long", Map.of("characters", QueryWords.LONGEST, "words", QueryWords.MOST))
                    .asException();
        }
    }

    public QueryWords words() {
        return QueryWords.of(query);
    }

    public int offset() {
        return (page - 1) * size;
    }
}
