package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.ItemType;
import org.atmina.catalog.ItemVisibility;
import org.atmina.search.query.Filter;
import org.atmina.search.query.Period;
import org.atmina.search.query.QueryWords;
import org.atmina.search.query.SearchFilters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who finds what, how it is counted, and what a strange question gets.
class VisibilityIT extends SearchOnServer {
    private static final Reader REGISTERED = new Reader("liis", Set.of(Roles.REGISTERED), Set.of());
    private static final Reader STAFF = new Reader("carl", Set.of(Roles.CURATOR), Set.of());

    @Override
    Corpus[] corpus() {
        var all = new ArrayList<Corpus>();
        all.add(secret("open").date("1939-08-23").in("series", "fonds"));
        all.add(secret("embargo-over").embargoedUntil("2026-11-23").date("1940").in("fonds"));
        all.add(secret("embargoed").embargoedUntil("2026-11-24"));
        all.add(secret("draft").state(ItemState.DRAFT));
        all.add(secret("in-review").state(ItemState.IN_REVIEW));
        all.add(secret("withdrawn").state(ItemState.WITHDRAWN));
        all.add(secret("registered").visibility(ItemVisibility.REGISTERED));
        all.add(secret("staff").visibility(ItemVisibility.STAFF));
        for (int i = 0; i < 30; i++) {
            all.add(Corpus.item("equal-" + i, "lv", "Lapa")
                    .text("lv", "Viens un tas pats teksts.")
                    .type(ItemType.IMAGE));
        }
        return all.toArray(Corpus[]::new);
    }

    private static Corpus secret(String key) {
        return Corpus.item(key, "en", "Paper")
                .text("en", "A secret matter.")
                .translated("fi", "Salaisen asian paperi.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "salaisia", "\"secret matter\"", "Paper"})
    void readersFindWhatIsPublishedAndOpenToThem(String query) {
        assertThat(found(query)).containsExactlyInAnyOrder(id("open"), id("embargo-over"));
        assertThat(items(search(query, SearchFilters.NONE, REGISTERED, 1, 20)))
                .containsExactlyInAnyOrder(id("open"), id("embargo-over"), id("registered"));
        assertThat(search(query, SearchFilters.NONE, STAFF, 1, 20).total()).isEqualTo(8);
    }

    @Test
    void countsTellNothingOfWhatIsHidden() {
        var answer = search("secret");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.facets().get("language")).containsExactly(new SearchAnswer.Count("en", null, 2));
        assertThat(answer.facets().get("decade"))
                .containsExactly(new SearchAnswer.Count("1930", null, 1), new SearchAnswer.Count("1940", null, 1));
    }

    @Test
    void aCollectionHoldsWhatItsPartsHold() {
        var filters = SearchFilters.NONE.with(Filter.COLLECTION, List.of(id("fonds")));
        assertThat(items(search("secret", filters, Reader.ANONYMOUS, 1, 20)))
                .containsExactlyInAnyOrder(id("open"), id("embargo-over"));
    }

    @Test
    void filtersNarrowAndFacetsStillShowTheirOtherValues() {
        var filters = SearchFilters.NONE.with(Filter.LANGUAGE, List.of("en")).within(Period.of("1939-01", "1939-12"));
        var answer = search("", filters, Reader.ANONYMOUS, 1, 20);
        assertThat(items(answer)).containsExactly(id("open"));
        assertThat(answer.facets().get("year"))
                .extracting(SearchAnswer.Count::value)
                .containsExactly("1939", "1940");
    }

    @Test
    void withoutWordsEverythingByDateThenTitle() {
        var answer = search("");
        assertThat(answer.total()).isEqualTo(32);
        assertThat(items(answer).subList(0, 2)).containsExactly(id("open"), id("embargo-over"));
        assertThat(answer.hits().getFirst().passages()).isEmpty();
    }

    @Test
    void pagesOfEqualHitsNeitherRepeatNorSkip() {
        var seen = new HashSet<String>();
        for (int page = 1; page <= 10; page++) {
            var items = items(search("teksts", SearchFilters.NONE, Reader.ANONYMOUS, page, 3));
            assertThat(items).hasSize(3);
            seen.addAll(items);
        }
        assertThat(seen).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "AND OR NOT", "secret AND (", "title:secret", "*", "se*ret~2^9", "/.*/", "\\", "{\"query\":1}",
                "<script>alert(1)</script>", "-", "-secret", "!!!", "ａｂｃ", "日本語の文書", "حرف", "\u202E\u0000x",
                        "a-b-c-d/e.f",
                "'; drop table item; --", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"
            })
    void aStrangeQuestionGetsAnAnswer(String query) {
        assertThat(search(query).total()).isNotNegative();
    }

    @Test
    void theLongestQuestionGetsAnAnswer() {
        assertThat(search("x".repeat(QueryWords.LONGEST)).total()).isZero();
        assertThat(search("ab ".repeat(333)).total()).isZero();
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        // Given
        index.writeAs(1000, Corpus.item("changing", "en", "New wording").text("en", "zebra"));
        // When
        index.writeAs(
                999,
                Corpus.item("changing", "en", "Old wording")
                        .text("en", "quagga")
                        .text("en", "dodo"));
        // Then
        assertThat(found("zebra")).containsExactly(id("changing"));
        assertThat(found("quagga")).isEmpty();
        index.remove(Corpus.uuid("changing"));
        assertThat(found("zebra")).isEmpty();
    }

    @Test
    void whatAnItemNoLongerHoldsIsNoLongerFound() {
        index.write(Corpus.item("shrinking", "en", "Book").text("en", "ocelot").text("en", "margay"));
        index.write(Corpus.item("shrinking", "en", "Book").text("en", "ocelot"));
        assertThat(found("margay")).isEmpty();
        assertThat(found("ocelot")).containsExactly(id("shrinking"));
        index.remove(Corpus.uuid("shrinking"));
        assertThat(found("ocelot")).isEmpty();
    }
}
