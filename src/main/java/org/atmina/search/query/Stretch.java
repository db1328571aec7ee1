package org.atmina.search.query;

import java.util.Map;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Which of the hits are wanted: those of a page, or those next to a place.
///
/// @param page   counted from one
/// @param cursor where there is one, it decides and the page only says how far on it is
public record Stretch(int page, int size, @Nullable Cursor cursor) {
    public static final int LARGEST_PAGE = 100;
    /// A search engine would have to sort all of what comes before for every page; who reads on takes the links.
    public static final int DEEPEST = 10_000;

    /// @throws org.atmina.problem.ProblemException when it is out of bounds
    public Stretch {
        if (page < 1 || size < 1 || size > LARGEST_PAGE || (cursor == null && (long) page * size > DEEPEST)) {
            throw new Problem.Invalid("search-page-out-of-range", Map.of("largest", LARGEST_PAGE, "deepest", DEEPEST))
                    .asException();
        }
    }

    public static Stretch page(int page, int size) {
        return new Stretch(page, size, null);
    }

    public static Stretch at(Cursor cursor, int size) {
        return new Stretch(cursor.page(), size, cursor);
    }

    boolean isBackwards() {
        return cursor != null && cursor.before();
    }

    int offset() {
        return cursor == null ? (page - 1) * size : 0;
    }
}
