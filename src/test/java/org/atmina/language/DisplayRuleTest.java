package org.atmina.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.TextInLanguage.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayRuleTest {
    private static final TextInLanguage SOURCE = TextInLanguage.source("Treaty", LanguageTag.of("en"));
    private static final List<TextInLanguage> TRANSLATIONS = List.of(
            wording("Līgums", "lv", Status.APPROVED, Origin.HUMAN),
            wording("Sutartis", "lt", Status.DRAFT, Origin.HUMAN),
            wording("Leping", "et", Status.STALE, Origin.HUMAN),
            wording("Umowa", "pl", Status.IN_REVIEW, Origin.HUMAN));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "lv,       Līgums, false",
        "lv-LV,    Līgums, false",
        "en,       Treaty, false",
        "lt,       Treaty, true",
        "lt lv,    Līgums, true",
        "fi et lv, Leping, true",
        "pl fi,    Treaty, true",
        "et,       Leping, false",
        "en-GB lv, Treaty, false",
        "ja,       Treaty, true",
    })
    void choosesWhatTheReaderCanReadElseTheSource(String languages, String text, boolean fallback) {
        var reader = new ReaderLanguages(
                List.of(languages.split(" ")).stream().map(LanguageTag::of).toList());
        var shown = DisplayRule.choose(SOURCE, TRANSLATIONS, reader);
        assertThat(shown.wording().text()).isEqualTo(text);
        assertThat(shown.fallback()).isEqualTo(fallback);
    }

    private static TextInLanguage wording(String text, String language, Status status, Origin origin) {
        return new TextInLanguage(text, LanguageTag.of(language), status, origin);
    }
}
