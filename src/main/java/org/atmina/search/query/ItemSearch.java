package org.atmina.search.query;

import java.util.Map;
import java.util.Objects;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What a reader asks for. The languages choose how hits are named and which alphabet sorts them, and which of several
/// equally good passages comes first; they never hide a hit.
///
/// @param asked the order that was asked for; null for the usual one
public record ItemSearch(
        String query,
        SearchFilters filters,
        ReaderLanguages languages,
        Paths paths,
        @Nullable SearchOrder asked,
        Stretch stretch) {
    public static final int DEEPEST = Stretch.DEEPEST;

    /// @throws org.atmina.problem.ProblemException when the query is out of bounds, or the cursor is of another search
    public ItemSearch {
        query = query.strip();
        QueryWords.bounded(query);
        var cursor = stretch.cursor();
        if (cursor != null && !isSound(cursor, fingerprint(query, filters, languages, paths, asked), query, asked)) {
            throw new Problem.Invalid("search-cursor-invalid", Map.of()).asException();
        }
    }

    /// Everything by all paths, in the usual order.
    public ItemSearch(String query, SearchFilters filters, ReaderLanguages languages, int page, int size) {
        this(query, filters, languages, Paths.ALL, null, Stretch.page(page, size));
    }

    public QueryWords words() {
        return QueryWords.of(query);
    }

    public SearchOrder order() {
        return usual(asked, words());
    }

    /// The same for other words, from the first page on.
    public ItemSearch asking(String other) {
        return new ItemSearch(other, filters, languages, paths, asked, Stretch.page(1, stretch.size()));
    }

    /// Tells searches apart whose hits come in another order, or are others.
    public String fingerprint() {
        return fingerprint(query, filters, languages, paths, asked);
    }

    private static boolean isSound(Cursor cursor, String fingerprint, String query, @Nullable SearchOrder asked) {
        return cursor.of().equals(fingerprint) && Sorting.isSound(usual(asked, QueryWords.of(query)), cursor.values());
    }

    private static SearchOrder usual(@Nullable SearchOrder asked, QueryWords words) {
        boolean spoken = !words.spoken().isEmpty();
        if (asked == null || (asked == SearchOrder.RELEVANCE && !spoken)) {
            return spoken ? SearchOrder.RELEVANCE : SearchOrder.DATE;
        }
        return asked;
    }

    private static String fingerprint(
            String query, SearchFilters filters, ReaderLanguages languages, Paths paths, @Nullable SearchOrder asked) {
        int hash = Objects.hash(
                query,
                filters.chosen().toString(),
                String.valueOf(filters.period()),
                languages.ofInterface().value(),
                paths.slugs(),
                asked == null ? "" : asked.slug());
        return Integer.toHexString(hash);
    }
}
