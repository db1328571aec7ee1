package org.atmina.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.junit.jupiter.api.Test;

/// MUL-02, MUL-03.
class LanguageMapTest {
    @Test
    void theSourceLanguageComesFirstAndThenTheInterfaceLanguagesInTheirOrder() {
        var map = LanguageMap.of(
                TextInLanguage.source("Письмо", LanguageTag.of("ru")),
                List.of(approved("fi", "Kirje"), approved("sv", "Brev"), approved("et", "Kiri")));
        assertThat(map.wordings().keySet()).containsExactly("ru", "et", "fi", "sv");
    }

    @Test
    void whatIsNotApprovedIsNotSaid() {
        var draft = new TextInLanguage(
                "Kiri", LanguageTag.of("et"), TextInLanguage.Status.DRAFT, TextInLanguage.Origin.HUMAN);
        var map = LanguageMap.of(TextInLanguage.source("A letter", LanguageTag.of("en")), List.of(draft));
        assertThat(map.wordings()).isEqualTo(Map.of("en", List.of("A letter")));
    }

    @Test
    void aLanguageThatNobodyKnowsIsNone() {
        for (String unknown : List.of("und", "mul", "zxx", "und-Latn")) {
            assertThat(LanguageMap.of(LanguageTag.of(unknown), "x").wordings().keySet())
                    .as(unknown)
                    .containsExactly("none");
        }
    }

    @Test
    void ourOwnWordsAreSaidInAllSixLanguagesTheOneOfTheSourceFirst() {
        var map = LanguageMap.eachInterfaceLanguage(LanguageTag.of("pl"), LanguageTag::value);
        assertThat(map.first()).isEqualTo("pl");
        assertThat(map.wordings()).hasSize(InterfaceLanguage.values().length);
    }

    private static TextInLanguage approved(String language, String text) {
        return new TextInLanguage(
                text, LanguageTag.of(language), TextInLanguage.Status.APPROVED, TextInLanguage.Origin.HUMAN);
    }
}
