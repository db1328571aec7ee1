package org.atmina.site;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.search.query.Filter;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Period;
import org.atmina.search.query.SearchFilters;
import org.jspecify.annotations.Nullable;

/// What somebody asked for on the search page, as far as it can be understood. A filter that makes no sense narrows
/// nothing: a reader is told, never sent away.
///
/// @param from as it was typed
/// @param to as it was typed
/// @param period null where none was asked for, or none that can be understood
record Question(
        String query,
        List<String> collections,
        List<String> languages,
        List<String> types,
        String from,
        String to,
        @Nullable Period period,
        int page) {
    static final String QUERY = "q";
    static final String COLLECTION = "collection";
    static final String LANGUAGE = "language";
    static final String TYPE = "type";
    static final String FROM = "from";
    static final String TO = "to";
    static final int SIZE = 20;

    static Question of(Visit visit) {
        var from = visit.parameter(FROM).orElse("").strip();
        var to = visit.parameter(TO).orElse("").strip();
        return new Question(
                visit.parameter(QUERY).orElse("").strip(),
                values(visit, COLLECTION),
                values(visit, LANGUAGE).stream().filter(Question::isLanguage).toList(),
                values(visit, TYPE),
                from,
                to,
                period(from, to).orElse(null),
                visit.page());
    }

    /// @throws org.atmina.problem.ProblemException when the query is too long or the page too far away
    ItemSearch search(ReaderLanguages readers) {
        var tags =
                languages.stream().map(LanguageTag::of).map(LanguageTag::value).toList();
        var filters = SearchFilters.NONE
                .with(Filter.COLLECTION, collections)
                .with(Filter.LANGUAGE, tags)
                .with(Filter.TYPE, types)
                .within(period);
        return new ItemSearch(query, filters, readers, page, SIZE);
    }

    /// Whether dates were typed that are none.
    boolean hasBadPeriod() {
        return period == null && !(from.isEmpty() && to.isEmpty());
    }

    private static List<String> values(Visit visit, String name) {
        return visit.here().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Address.Parameter::value)
                .flatMap(value -> Stream.of(value.strip()))
                .distinct()
                .toList();
    }

    private static boolean isLanguage(String tag) {
        try {
            return !LanguageTag.of(tag).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
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
