package org.atmina.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({"EN-gb, en-GB", "und, und", "mul, mul", "sr-latn, sr-Latn", " lt , lt"})
    void writesATagInItsCanonicalSpelling(String written, String canonical) {
        assertThat(LanguageTag.of(written).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "english language", "x", "../etc", "en_US!"})
    void refusesWhatIsNoTag(String written) {
        assertThatThrownBy(() -> LanguageTag.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lt lv, 'en;q=0.3, lv, *', 'lt, lv, en'",
                "fi, -, fi",
                "fi, ';;;', fi",
            })
    void putsSavedLanguagesBeforeWhatTheBrowserSays(String saved, String header, String together) {
        var tags = Stream.of(saved.split(" ")).map(LanguageTag::of).toList();
        assertThat(ReaderLanguages.header(tags, header)).isEqualTo(together);
    }

    @Test
    void savedLanguagesAreReadHoweverMuchTheBrowserSays() {
        var header = ReaderLanguages.header(List.of(LanguageTag.of("lt")), "en-x-" + "a".repeat(8) + "-b".repeat(492));
        assertThat(header).isEqualTo("lt");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lv, lt;q=0.9, lv",
                "-,  'fi;q=0.3, et;q=0.8', et",
                "-,  'sv, de;q=0.9, pl;q=0.1', pl",
                "-,  '*', en",
                "-,  ';;;', en",
                "ru, -, en",
                "ru, lt, lt",
            })
    void speaksTheFirstLanguageOfTheReaderThatItKnows(LanguageTag asked, String header, String spoken) {
        assertThat(ReaderLanguages.of(asked, header).ofInterface().value()).isEqualTo(spoken);
    }

    @Test
    void keepsTheOrderInWhichAReaderPrefers() {
        assertThat(ReaderLanguages.of(LanguageTag.of("lv"), "et;q=0.5, fi").preferred())
                .extracting(LanguageTag::value)
                .containsExactly("lv", "fi", "et");
    }
}
