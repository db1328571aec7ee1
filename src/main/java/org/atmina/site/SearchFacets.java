package org.atmina.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atmina.search.SearchAnswer;
import org.atmina.search.query.Filter;
import org.jspecify.annotations.Nullable;

/// The filters beside the hits, each value a link that sets or lifts it. Pure.
final class SearchFacets {
    private static final int SHOWN = 8;
    private static final int LAST_OF_DECADE = 9;
    private static final int DIGITS_OF_DECADE = 3;
    private static final String UNKNOWN_DIGIT = "X";
    private static final String PAGE = "page";
    private static final String DECADE = "decade";
    private static final List<Filter> BEFORE_TIME = List.of(Filter.COLLECTION, Filter.LANGUAGE, Filter.TRANSLATION);
    private static final List<Filter> AFTER_TIME =
            List.of(Filter.PERSON, Filter.PLACE, Filter.TYPE, Filter.SCAN, Filter.RIGHTS, Filter.ADVISORY);

    private final Visit visit;
    private final Words say;
    private final Question asked;
    private final SearchAnswer answer;
    private final Map<String, Wording> collections;

    SearchFacets(Visit visit, Question asked, SearchAnswer answer, Map<String, Wording> collections) {
        this.visit = visit;
        this.say = visit.say();
        this.asked = asked;
        this.answer = answer;
        this.collections = collections;
    }

    List<SearchView.Facet> all() {
        var facets = new ArrayList<SearchView.Facet>();
        BEFORE_TIME.forEach(filter -> add(facets, filter.slug(), count -> value(filter, count)));
        add(facets, DECADE, this::decade);
        AFTER_TIME.forEach(filter -> add(facets, filter.slug(), count -> value(filter, count)));
        return List.copyOf(facets);
    }

    /// Every filter in force, with the way to lift it.
    List<SearchView.Active> active() {
        var active = new ArrayList<SearchView.Active>();
        asked.filters()
                .chosen()
                .forEach((filter, values) -> values.forEach(value -> active.add(active(filter, value))));
        asked.filters()
                .excluded()
                .forEach((filter, values) -> values.forEach(value -> active.add(new SearchView.Active(
                        say.of("site.facet.withoutAdvisory"),
                        label(filter, value, null),
                        null,
                        here().withoutValue(Question.WITHOUT_ADVISORY, value).toString()))));
        if (asked.period() != null) {
            active.add(new SearchView.Active(
                    say.of("site.facet.decade"),
                    period(),
                    null,
                    here().without(Question.FROM, Question.TO).toString()));
        }
        if (asked.isAsTyped()) {
            active.add(new SearchView.Active(
                    say.of("site.search.names"),
                    say.of("site.search.asTyped"),
                    null,
                    here().without(Question.PATHS).toString()));
        }
        return List.copyOf(active);
    }

    Address withoutFilters() {
        var names = Stream.concat(
                Arrays.stream(Filter.values()).map(Filter::slug),
                Stream.of(Question.FROM, Question.TO, Question.PATHS, Question.WITHOUT_ADVISORY));
        return here().without(names.toArray(String[]::new));
    }

    private String period() {
        if (asked.from().isEmpty() || asked.to().isEmpty()) {
            return say.date(asked.from().isEmpty() ? "../" + asked.to() : asked.from() + "/..");
        }
        return isDecade(asked.from(), asked.to())
                ? decadeName(asked.from())
                : say.date(asked.from() + "/" + asked.to());
    }

    private static boolean isDecade(String from, String to) {
        return from.length() == DIGITS_OF_DECADE + 1
                && from.endsWith("0")
                && to.equals(from.substring(0, DIGITS_OF_DECADE) + LAST_OF_DECADE);
    }

    private void add(
            List<SearchView.Facet> facets, String name, Function<SearchAnswer.Count, SearchView.Value> toValue) {
        var values = answer.facets().getOrDefault(name, List.of()).stream()
                .map(toValue)
                .toList();
        if (!values.isEmpty()) {
            facets.add(new SearchView.Facet(
                    name,
                    say.of("site.facet." + name),
                    values.subList(0, Math.min(SHOWN, values.size())),
                    values.subList(Math.min(SHOWN, values.size()), values.size())));
        }
    }

    private SearchView.Value value(Filter filter, SearchAnswer.Count count) {
        boolean active = asked.filters().of(filter).contains(count.value());
        return new SearchView.Value(
                label(filter, count.value(), count.label()),
                langOf(filter, count.value()),
                say.number(count.count()),
                (active ? here().withoutValue(filter.slug(), count.value()) : here().and(filter.slug(), count.value()))
                        .toString(),
                active,
                filter == Filter.ADVISORY ? leavingOut(count.value()) : null);
    }

    /// The address at which items with this advisory are left out; null where they are.
    private @Nullable String leavingOut(String term) {
        return asked.filters()
                        .excluded()
                        .getOrDefault(Filter.ADVISORY, List.of())
                        .contains(term)
                ? null
                : here().withoutValue(Filter.ADVISORY.slug(), term)
                        .and(Question.WITHOUT_ADVISORY, term)
                        .toString();
    }

    private SearchView.Value decade(SearchAnswer.Count count) {
        var last = count.value().substring(0, count.value().length() - 1) + LAST_OF_DECADE;
        boolean active = asked.from().equals(count.value()) && asked.to().equals(last);
        var without = here().without(Question.FROM, Question.TO);
        return new SearchView.Value(
                decadeName(count.value()),
                null,
                say.number(count.count()),
                (active ? without : without.and(Question.FROM, count.value()).and(Question.TO, last)).toString(),
                active,
                null);
    }

    private String decadeName(String firstYear) {
        return firstYear.length() == DIGITS_OF_DECADE + 1
                ? say.date(firstYear.substring(0, DIGITS_OF_DECADE) + UNKNOWN_DIGIT)
                : firstYear;
    }

    private String label(Filter filter, String value, @Nullable String label) {
        return switch (filter) {
            case LANGUAGE, TRANSLATION -> say.languageName(value);
            case TYPE -> say.find("site.type." + value).orElse(value);
            case SCAN -> say.find("site.scanned." + value).orElse(value);
            case RIGHTS -> rights(Rights.of(value, say));
            case ADVISORY -> say.find("context.advisory.label." + value).orElse(value);
            case COLLECTION, PERSON, PLACE -> name(value, label);
        };
    }

    private String name(String value, @Nullable String label) {
        var collection = collections.get(value);
        if (collection != null) {
            return collection.text();
        }
        return label == null ? value : label;
    }

    private static String rights(Rights rights) {
        return rights.code() == null ? rights.words() : rights.code();
    }

    /// The language of a label that people wrote; null where it is ours and so that of the page.
    private @Nullable String langOf(Filter filter, String value) {
        var collection = collections.get(value);
        return filter == Filter.COLLECTION && collection != null ? collection.lang() : null;
    }

    private SearchView.Active active(Filter filter, String value) {
        return new SearchView.Active(
                say.of("site.facet." + filter.slug()),
                label(filter, value, labelled(filter, value)),
                langOf(filter, value),
                here().withoutValue(filter.slug(), value).toString());
    }

    /// What the answer calls a value; it counts what was chosen too.
    private @Nullable String labelled(Filter filter, String value) {
        return answer.facets().getOrDefault(filter.slug(), List.of()).stream()
                .filter(count -> count.value().equals(value))
                .findFirst()
                .map(SearchAnswer.Count::label)
                .orElse(null);
    }

    private Address here() {
        return visit.here().without(PAGE);
    }
}
