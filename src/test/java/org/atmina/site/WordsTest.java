package org.atmina.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.atmina.language.InterfaceLanguage;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words ESTONIAN = new Words(InterfaceLanguage.ET);
    private static final Words POLISH = new Words(InterfaceLanguage.PL);

    @Test
    void countsByTheRulesOfTheLanguage() {
        assertThat(POLISH.of("site.collection.items", "count", 1)).isEqualTo("1 jednostka");
        assertThat(POLISH.of("site.collection.items", "count", 3)).isEqualTo("3 jednostki");
        assertThat(POLISH.of("site.collection.items", "count", 12)).isEqualTo("12 jednostek");
    }

    @Test
    void writesNumbersAndSizesAsReadersDo() {
        assertThat(ESTONIAN.number(12345)).isEqualTo("12\u00a0345");
        assertThat(ESTONIAN.size(1_234_567).replace('\u00a0', ' ')).isEqualTo("1,23 MB");
        assertThat(new Words(InterfaceLanguage.FI).size(456_000).replace('\u00a0', ' '))
                .isEqualTo("456 kt");
    }

    @Test
    void namesLanguagesInTheLanguageOfThePage() {
        assertThat(new Words(InterfaceLanguage.EN).languageName("lt")).isEqualTo("Lithuanian");
        assertThat(POLISH.languageName("und")).isEqualTo("nieznany język");
    }

    @Test
    void saysTheDayOfAnInstant() {
        assertThat(ESTONIAN.day(Instant.parse("2026-03-01T22:30:00Z"))).isEqualTo("1. märts 2026");
    }

    @Test
    void sortsByTheAlphabetOfTheLanguage() {
        var words = List.of("õun", "zebra", "šašlõkk", "sild", "ülikool");
        assertThat(words.stream().sorted(ESTONIAN.alphabet()))
                .containsExactly("sild", "šašlõkk", "zebra", "õun", "ülikool");
    }
}
