package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms of one word that must meet, and words that must not. What the stemmers cannot do yet stands in the
/// README.
class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, deportation, deportations",
        "ENGLISH, deported, deporting",
        "ENGLISH, treaty, treaties",
        "ENGLISH, Stalin, Stalin’s",
        "ESTONIAN, küüditamine, küüditamise",
        "ESTONIAN, küüditamine, küüditamisel",
        "ESTONIAN, Bush, Bush'i",
        "LATVIAN, deportācija, deportācijas",
        "LATVIAN, deportācija, deportāciju",
        "LATVIAN, deportācija, deportācijām",
        "LATVIAN, okupācija, okupācijai",
        "LATVIAN, nometne, nometnē",
        "LITHUANIAN, tremtis, tremties",
        "LITHUANIAN, tremtinys, tremtinių",
        "LITHUANIAN, Lietuva, Lietuvos",
        "POLISH, deportacja, deportacji",
        "POLISH, deportacja, deportacjami",
        "POLISH, Warszawa, Warszawie",
        "POLISH, warszawa, WARSZAWY",
        "POLISH, człowiek, ludzie",
        "FINNISH, karkotuksen, karkotuksessa",
        "FINNISH, kansa, kansalle",
        "FINNISH, sopimukset, sopimuksen",
        "FINNISH, Bordeaux, Bordeaux'ssa",
        "GERMAN, Vertrag, Verträge",
        "GERMAN, Deportation, Deportationen",
        "GERMAN, Größe, GROESSE",
        "RUSSIAN, депортация, депортации",
        "RUSSIAN, ещё, еще",
    })
    void formsOfAWordMeet(Language language, String word, String form) {
        Analyzer analyzer = WordAnalyzer.lemmas(language);
        assertThat(Terms.of(analyzer, form).texts())
                .containsAnyElementsOf(Terms.of(analyzer, word).texts());
    }

    @ParameterizedTest
    @CsvSource({
        "LATVIAN, deportacijas, deportācija",
        "LITHUANIAN, tremtiniu, tremtinių",
        "POLISH, zolnierz, żołnierze",
        "POLISH, lodz, Łódź",
        "ESTONIAN, kuuditamise, küüditamine",
        "GERMAN, Vertrage, Verträge",
    })
    void formsTypedWithoutAccentsMeetTheFoldedLemma(Language language, String typed, String word) {
        Analyzer analyzer = WordAnalyzer.foldedLemmas(language);
        assertThat(Terms.of(analyzer, typed).texts())
                .containsAnyElementsOf(Terms.of(analyzer, word).texts());
    }

    @ParameterizedTest
    @CsvSource({
        "LATVIAN, deportācija, departaments",
        "POLISH, deportacja, dekoracja",
        "LITHUANIAN, tremtis, trintis",
        "ENGLISH, occupation, occasion",
    })
    void otherWordsDoNotMeet(Language language, String word, String other) {
        Analyzer analyzer = WordAnalyzer.lemmas(language);
        assertThat(Terms.of(analyzer, other).texts())
                .doesNotContainAnyElementsOf(Terms.of(analyzer, word).texts());
    }
}
