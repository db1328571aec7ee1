package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms of one word that must meet, and words that must not. What is not reached yet stands in the README.
class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, deportation, deportations",
        "ENGLISH, deported, deporting",
        "ENGLISH, treaty, treaties",
        "ENGLISH, Stalin, Stalin’s",
        "ENGLISH, woman, women",
        "ENGLISH, write, wrote",
        "ENGLISH, memory, memories",
        "ENGLISH, kolkhoznik, kolkhozniks",
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
        "POLISH, zesłaniec, zesłańców",
        "POLISH, posiołek, posiołkach",
        "POLISH, Brzozdowski, Brzozdowskiego",
        "FINNISH, karkotuksen, karkotuksessa",
        "FINNISH, kansa, kansalle",
        "FINNISH, sopimukset, sopimuksen",
        "FINNISH, Bordeaux, Bordeaux'ssa",
        "GERMAN, Vertrag, Verträge",
        "GERMAN, Deportation, Deportationen",
        "GERMAN, Größe, GROESSE",
        "GERMAN, schreiben, geschrieben",
        "GERMAN, Haus, Häusern",
        "GERMAN, haus, HÄUSER",
        "GERMAN, Umsiedlungslager, Umsiedlungslagern",
        "GERMAN, Gutsherrschaft, Gutsherrschaften",
        "RUSSIAN, депортация, депортации",
        "RUSSIAN, ещё, еще",
        "RUSSIAN, человек, людей",
        "RUSSIAN, идти, шёл",
        "RUSSIAN, спецпоселение, спецпоселениям",
        "RUSSIAN, лагерь, лагерями",
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
        "POLISH, zeslancow, zesłaniec",
        "GERMAN, Hausern, Haus",
        "GERMAN, Vertraege, Vertrag",
        "ENGLISH, cafes, café",
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
        "ENGLISH, a.m., is",
        "ENGLISH, more, much",
        "GERMAN, Vertrag, vertragen",
        "POLISH, mieszkanie, mieszkać",
        "RUSSIAN, лагерь, лагуна",
    })
    void otherWordsDoNotMeet(Language language, String word, String other) {
        Analyzer analyzer = WordAnalyzer.lemmas(language);
        assertThat(Terms.of(analyzer, other).texts())
                .doesNotContainAnyElementsOf(Terms.of(analyzer, word).texts());
    }
}
