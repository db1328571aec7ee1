package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.ProblemException;
import org.atmina.search.query.Cursor;
import org.atmina.search.query.Filter;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Paths;
import org.atmina.search.query.Period;
import org.atmina.search.query.SearchFilters;
import org.atmina.search.query.SearchOrder;
import org.atmina.search.query.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In what order hits come, how they are counted, and that who reads on sees each of them once.
class OrderIT extends SearchOnServer {
    private static final String OPEN = "http://rightsstatements.org/vocab/NoC-OKLR/1.0/";
    private static final int MANY = 1000;

    @Override
    Corpus[] corpus() {
        var all = new ArrayList<Corpus>();
        all.add(Corpus.item("z", "et", "Zoo")
                .date("1941-06-14")
                .text("et", "loend")
                .rights(OPEN));
        all.add(Corpus.item("o", "et", "Õun").date("1940/1949").scanned("et", "loend"));
        all.add(Corpus.item("t", "et", "Tamm").date("1939").text("et", "loend").translated("en", "a list"));
        all.add(Corpus.item("y", "et", "Übar")
                .text("et", "loend")
                .about(AgentRole.PLACE, AuthorityKind.PLACE, "tartu", "et:Tartu")
                .about(AgentRole.CREATOR, AuthorityKind.PERSON, "kreutzwald", "et:Kreutzwald"));
        for (int i = 0; i < MANY; i++) {
            all.add(many(i));
        }
        return all.toArray(Corpus[]::new);
    }

    private static Corpus many(int i) {
        var item = Corpus.item("many-" + i, "lv", "Lapa " + i % 7).text("lv", "Daudz lapu.");
        return i % 3 == 0 ? item : item.date(Integer.toString(1900 + i % 50));
    }

    @Test
    void byTitleInTheAlphabetOfTheInterface() {
        assertThat(sorted("et", SearchOrder.TITLE)).containsExactly(id("z"), id("t"), id("o"), id("y"));
        assertThat(sorted("en", SearchOrder.TITLE)).containsExactly(id("o"), id("t"), id("y"), id("z"));
    }

    @Test
    void byDateAndWhatHasNoneLast() {
        assertThat(sorted("en", SearchOrder.DATE)).containsExactly(id("t"), id("o"), id("z"), id("y"));
        assertThat(sorted("en", SearchOrder.DATE_DESC)).containsExactly(id("o"), id("z"), id("t"), id("y"));
    }

    private List<String> sorted(String language, SearchOrder order) {
        return items(search(new ItemSearch(
                "loend",
                SearchFilters.NONE,
                ReaderLanguages.of(LanguageTag.of(language)),
                Paths.ALL,
                order,
                Stretch.page(1, 20))));
    }

    @Test
    void eachFilterNarrowsAndItsFacetStillCountsTheRest() {
        assertThat(only(Filter.PLACE, id("tartu"))).containsExactly(id("y"));
        assertThat(only(Filter.PERSON, id("kreutzwald"))).containsExactly(id("y"));
        assertThat(only(Filter.RIGHTS, OPEN)).containsExactly(id("z"));
        assertThat(only(Filter.SCAN, "true")).containsExactly(id("o"));
        assertThat(only(Filter.TRANSLATION, "en")).containsExactly(id("t"));
        var answer =
                search(new ItemSearch("loend", SearchFilters.NONE.with(Filter.SCAN, List.of("true")), ENGLISH, 1, 20));
        assertThat(answer.facets().get("scan"))
                .extracting(SearchAnswer.Count::value, SearchAnswer.Count::count)
                .containsExactlyInAnyOrder(tuple("false", 3L), tuple("true", 1L));
        assertThat(answer.facets().get("place")).isEmpty();
    }

    private List<String> only(Filter filter, String value) {
        return items(search(new ItemSearch("loend", SearchFilters.NONE.with(filter, List.of(value)), ENGLISH, 1, 20)));
    }

    @Test
    void aStretchOfTimeFindsWhatTouchesIt() {
        var filters = SearchFilters.NONE.within(Period.of("1941-06", "1941-07"));
        assertThat(items(search(new ItemSearch("loend", filters, ENGLISH, 1, 20))))
                .containsExactlyInAnyOrder(id("z"), id("o"));
        assertThat(found("loend date:1939/1940")).containsExactlyInAnyOrder(id("t"), id("o"));
        assertThat(found("loend -date:194X")).containsExactlyInAnyOrder(id("t"), id("y"));
    }

    /// Whoever adds items meanwhile neither hides one from the walk nor brings one back into it.
    @ParameterizedTest
    @EnumSource(
            value = SearchOrder.class,
            names = {"DATE", "DATE_DESC", "TITLE"})
    void aWalkMeetsEachItemOnceWhileOthersAreAdded(SearchOrder order) {
        var before = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            before.add(id("many-" + i));
        }
        var met = new ArrayList<String>();
        String cursor = null;
        int page = 0;
        do {
            var answer = search(walking("lapu", order, cursor));
            assertThat(answer.page()).isEqualTo(++page);
            met.addAll(items(answer));
            cursor = answer.turns().after();
            if (page % 4 == 0) {
                index.write(Corpus.item("added-" + order + page, "lv", "Lapa " + page % 7)
                        .text("lv", "Daudz lapu.")
                        .date(Integer.toString(1900 + page)));
            }
        } while (cursor != null);
        assertThat(met).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void aWalkByRelevanceMeetsEachItemOnceAndFindsItsWayBack() {
        var first = search(walking("loend", null, null, 2));
        var second = search(walking("loend", null, first.turns().after(), 2));
        assertThat(items(first)).hasSize(2).doesNotContainAnyElementsOf(items(second));
        assertThat(first.turns().before()).isNull();
        assertThat(second.turns().after()).isNull();
        var back = search(walking("loend", null, second.turns().before(), 2));
        assertThat(items(back)).isEqualTo(items(first));
        assertThat(back.turns().before()).isNull();
    }

    @Test
    void aPlaceHoldsForTheSearchItWasMadeFor() {
        var first = search(walking("loend", null, null, 2));
        assertThatThrownBy(() -> walking("lapu", null, first.turns().after(), 2))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().slug()).isEqualTo("search-cursor-invalid"));
    }

    private ItemSearch walking(String query, @Nullable SearchOrder order, @Nullable String cursor) {
        return walking(query, order, cursor, 50);
    }

    private ItemSearch walking(String query, @Nullable SearchOrder order, @Nullable String cursor, int size) {
        var stretch = cursor == null
                ? Stretch.page(1, size)
                : Stretch.at(Cursor.parse(cursor).orElseThrow(), size);
        return new ItemSearch(query, SearchFilters.NONE, ENGLISH, Paths.ALL, order, stretch);
    }
}
