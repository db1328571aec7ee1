package org.atmina.inspect.worker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.inspect.SegmentLanguage;
import org.atmina.inspect.worker.language.Languages.Guess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphLanguagesTest {
    private static final Languages LANGUAGES = new Languages();
    private static final double ENOUGH = 0.6;

    private static SegmentLanguage undeclared(String paragraph) {
        return new ParagraphLanguages(LANGUAGES, List.of()).of(paragraph, Guess.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We were taken from our home in the night
            en | The committee met again in Toronto
            et | Meid viidi öösel kodust ära
            et | Kogu küla jäi tühjaks
            lv | Mūs naktī izveda no mājām
            lv | Vēstule no Sibīrijas mātei
            lt | Mus naktį išvežė iš namų
            lt | Laiškas iš Sibiro motinai
            pl | Zabrano nas w nocy z domu
            pl | List z Syberii do matki
            fi | Meidät vietiin yöllä kotoa
            fi | Kirje äidille Siperiasta
            de | In der Nacht wurden wir abgeholt
            de | Brief an die Mutter aus Sibirien
            ru | Ночью нас увезли из дома
            ru | Письмо матери из Сибири
            ru | Мы прибыли въ городъ, где насъ ждалъ поѣздъ
            """)
    void aFewWordsShowTheirLanguage(String tag, String paragraph) {
        assertThat(undeclared(paragraph)).satisfies(found -> {
            assertThat(found.tag()).isEqualTo(tag);
            assertThat(found.confidence()).isGreaterThanOrEqualTo(ENOUGH);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1941",
                "17. 6. 1941 — 25/3",
                "A. K. B.",
                "\uD800 \uDC00 \u0000",
                "Nous avons reçu votre lettre du mois dernier et nous vous en remercions",
                "Recibimos su carta el mes pasado y le damos las gracias por sus buenos deseos para el año nuevo",
                "Obdrželi jsme váš dopis minulý měsíc a děkujeme vám za přání všeho dobrého",
                "Ми отримали вашого листа і дякуємо вам за добрі побажання",
                "Мы атрымалі ваш ліст і дзякуем за добрыя пажаданні"
            })
    void whatIsInNoneOfOurLanguagesStaysUnknown(String paragraph) {
        assertThat(undeclared(paragraph)).satisfies(found -> {
            assertThat(found.tag()).isEqualTo("und");
            assertThat(found.confidence()).isLessThan(ENOUGH);
        });
    }

    @Test
    void aHeadingIsLikelyToBeInTheLanguageOfTheText() {
        var paragraphs = new ParagraphLanguages(LANGUAGES, List.of());
        assertThat(paragraphs.of("Kallis ema", new Guess("et", 1)).tag()).isEqualTo("et");
        assertThat(paragraphs.of("Protokoll", new Guess("et", 1)).tag()).isEqualTo("et");
        assertThat(paragraphs.of("Protokoll", new Guess("de", 1)).tag()).isEqualTo("de");
    }

    @Test
    void aParagraphInAnotherLanguageThanItsTextIsNoticed() {
        var paragraphs = new ParagraphLanguages(LANGUAGES, List.of());
        var quoted = paragraphs.of("Ночью нас увезли из дома, и больше мы туда не вернулись", new Guess("et", 1));
        assertThat(quoted.tag()).isEqualTo("ru");
        var german = paragraphs.of("In der Nacht wurden wir von zu Hause abgeholt", new Guess("lv", 1));
        assertThat(german.tag()).isEqualTo("de");
    }

    @Test
    void aDeclaredLanguageIsBelieved() {
        var paragraphs = new ParagraphLanguages(LANGUAGES, List.of("liv"));
        assertThat(paragraphs.of("The committee met again in Toronto", new Guess("en", 1)))
                .isEqualTo(new SegmentLanguage("liv", 1));
    }

    @Test
    void ofSeveralDeclaredLanguagesEachParagraphGetsItsOwn() {
        var paragraphs = new ParagraphLanguages(LANGUAGES, List.of("et-EE", "ru"));
        var whole = new Guess("et", 1);
        assertThat(paragraphs.of("Ночью нас увезли из дома", whole).tag()).isEqualTo("ru");
        assertThat(paragraphs.of("Meid viidi öösel kodust ära", whole).tag()).isEqualTo("et-EE");
        assertThat(paragraphs.of("1941", whole)).isEqualTo(new SegmentLanguage("et-EE", 1));
    }
}
