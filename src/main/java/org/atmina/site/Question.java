package org.atmina.site;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.atmina.catalog.Slug;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.search.query.Filter;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.MatchPath;
import org.atmina.search.query.Paths;
import org.atmina.search.query.Period;
import org.atmina.search.query.SearchFilters;
import org.atmina.search.query.SearchOrder;
import org.atmina.search.query.Stretch;
import org.jspecify.annotations.Nullable;

/// What somebody asked for on the search page, as far as it can be understood. A filter, an order or a
/// way that makes no sense changes nothing: a reader is told, never sent away.
///
/// @param from as it was typed
/// @param to as it was typed
/// @param sort null for the usual order
record Question(
        String query,
        SearchFilters filters,
        String from,
        String to,
        Paths paths,
        @Nullable SearchOrder sort,
        int page) {
    static final String QUERY = "q";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SORT = "sort";
    static final String PATHS = "paths";
    static final String WITHOUT_ADVISORY = "withoutAdvisory";
    static final int SIZE = 20;

    static Question of(Visit visit) {
        var from = visit.parameter(FROM).orElse("").strip();
        var to = visit.parameter(TO).orElse("").strip();
        var filters = SearchFilters.NONE.within(period(from, to).orElse(null));
        for (Filter filter : Filter.values()) {
            filters = filters.with(filter, values(visit, filter));
        }
        filters = filters.without(Filter.ADVISORY, all(visit, WITHOUT_ADVISORY));
        return new Question(
                visit.parameter(QUERY).orElse("").strip(),
                filters,
                from,
                to,
                understood(() -> Paths.of(all(visit, PATHS))).orElse(Paths.ALL),
                visit.parameter(SORT)
                        .flatMap(slug -> understood(() -> Slug.of(SearchOrder.class, slug)))
                        .orElse(null),
                visit.page());
    }

    /// @throws org.atmina.problem.ProblemException when the query is too long or the page too far away
    ItemSearch search(ReaderLanguages readers) {
        return new ItemSearch(query, filters, readers, paths, sort, Stretch.page(page, SIZE));
    }

    @Nullable
    Period period() {
        return filters.period();
    }

    /// Whether dates were typed that are none.
    boolean hasBadPeriod() {
        return period() == null && !(from.isEmpty() && to.isEmpty());
    }

    /// Whether other names of whom the query names are left out.
    boolean isAsTyped() {
        return !paths.isOpen(MatchPath.AUTHORITY) && !paths.isOpen(MatchPath.THESAURUS);
    }

    private static List<String> values(Visit visit, Filter filter) {
        return all(visit, filter.slug()).stream()
                .flatMap(value -> filter == Filter.LANGUAGE || filter == Filter.TRANSLATION
                        ? understood(() -> LanguageTag.of(value).value()).stream()
                        : Stream.of(value))
                .toList();
    }

    private static List<String> all(Visit visit, String name) {
        return visit.here().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(parameter -> parameter.value().strip())
                .distinct()
                .toList();
    }

    private static <T> Optional<T> understood(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(String from, String to) {
        try {
            return Optional.ofNullable(Period.of(from, to))
                    .filter(period -> period.from() == null
                            || period.to() == null
                            || !period.from().isAfter(period.to()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
