package org.atmina.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSearchTest {
    @ParameterizedTest
    @CsvSource({"0,20", "-1,20", "1,0", "1,101", "501,20", "101,100", "2147483647,100"})
    void refusesAPageOutOfBounds(int page, int size) {
        assertThatThrownBy(() -> search("pact", page, size)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(400);
            assertThat(e.problem().slug()).isEqualTo("search-page-out-of-range");
        });
    }

    @ParameterizedTest
    @CsvSource({"1,20", "500,20", "100,100"})
    void takesAPageWithinBounds(int page, int size) {
        assertThat(search("pact", page, size).stretch().offset()).isEqualTo((page - 1) * size);
    }

    @Test
    void refusesMoreCharactersThanAnybodyTypes() {
        assertThatThrownBy(() -> search("x".repeat(QueryWords.LONGEST + 1), 1, 20))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().slug()).isEqualTo("search-query-too-long"));
    }

    @Test
    void refusesMoreWordsThanAreLookedUp() {
        var words = new StringBuilder();
        for (int i = 0; i <= QueryWords.MOST; i++) {
            words.append(" w").append(i);
        }
        assertThatThrownBy(() -> search(words.toString(), 1, 20)).isInstanceOf(ProblemException.class);
    }

    @Test
    void readsYearsMonthsAndDays() {
        assertThat(Period.of("1939", "1940-02"))
                .isEqualTo(new Period(LocalDate.of(1939, 1, 1), LocalDate.of(1940, 2, 29)));
        assertThat(Period.of("1939-08-23", null)).isEqualTo(new Period(LocalDate.of(1939, 8, 23), null));
        assertThat(Period.of("", " ")).isNull();
    }

    private static ItemSearch search(String query, int page, int size) {
        return new ItemSearch(query, SearchFilters.NONE, ReaderLanguages.of(LanguageTag.of("en")), page, size);
    }
}
