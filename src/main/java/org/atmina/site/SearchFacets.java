package org.atmina.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.atmina.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/// The filters beside the hits, each value a link that sets or lifts it. Pure.
final class SearchFacets {
    private static final int SHOWN = 8;
    private static final int LAST_OF_DECADE = 9;
    private static final int DIGITS_OF_DECADE = 3;
    private static final String UNKNOWN_DIGIT = "X";
    private static final String PAGE = "page";

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
        add(facets, Question.COLLECTION, count -> value(Question.COLLECTION, count, asked.collections()));
        add(facets, Question.LANGUAGE, count -> value(Question.LANGUAGE, count, asked.languages()));
        add(facets, "decade", this::decade);
        add(facets, Question.TYPE, count -> value(Question.TYPE, count, asked.types()));
        return List.copyOf(facets);
    }

    /// Every filter in force, with the way to lift it.
    List<SearchView.Active> active() {
        var active = new ArrayList<SearchView.Active>();
        asked.collections().forEach(value -> active.add(active(Question.COLLECTION, value)));
        asked.languages().forEach(value -> active.add(active(Question.LANGUAGE, value)));
        asked.types().forEach(value -> active.add(active(Question.TYPE, value)));
        if (asked.period() != null) {
            active.add(new SearchView.Active(
                    say.of("site.facet.decade"),
                    period(),
                    null,
                    here().without(Question.FROM, Question.TO).toString()));
        }
        return List.copyOf(active);
    }

    Address withoutFilters() {
        return here().without(Question.COLLECTION, Question.LANGUAGE, Question.TYPE, Question.FROM, Question.TO);
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

    private SearchView.Value value(String filter, SearchAnswer.Count count, List<String> chosen) {
        boolean active = chosen.contains(count.value());
        return new SearchView.Value(
                label(filter, count.value(), count.label()),
                langOf(filter, count.value()),
                say.number(count.count()),
                (active ? here().withoutValue(filter, count.value()) : here().and(filter, count.value())).toString(),
                active);
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
                active);
    }

    private String decadeName(String firstYear) {
        return firstYear.length() == DIGITS_OF_DECADE + 1
                ? say.date(firstYear.substring(0, DIGITS_OF_DECADE) + UNKNOWN_DIGIT)
                : firstYear;
    }

    private String label(String filter, String value, @Nullable String label) {
        var collection = collections.get(value);
        return switch (filter) {
            case Question.LANGUAGE -> say.languageName(value);
            case Question.TYPE -> typeName(value);
            default -> collection != null ? collection.text() : label == null ? value : label;
        };
    }

    /// The language of a label that people wrote; null where it is ours and so that of the page.
    private @Nullable String langOf(String filter, String value) {
        var collection = collections.get(value);
        return filter.equals(Question.COLLECTION) && collection != null ? collection.lang() : null;
    }

    /// A value that came with the address may be no type at all; then it speaks for itself.
    private String typeName(String value) {
        return say.find("site.type." + value).orElse(value);
    }

    private SearchView.Active active(String filter, String value) {
        return new SearchView.Active(
                say.of("site.facet." + filter),
                label(filter, value, null),
                langOf(filter, value),
                here().withoutValue(filter, value).toString());
    }

    private Address here() {
        return visit.here().without(PAGE);
    }
}
