package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstonianLemmasTest {
    private static Lemmatizer lemmatizer;

    @BeforeAll
    static void readTheDictionary() {
        assumeTrue(
                Files.exists(DictionaryFolder.file("et.stems")) || Files.exists(DictionaryFolder.file("et.dic")),
                "The Estonian dictionary is not in target/dictionaries");
        lemmatizer = new EstonianLemmas();
    }

    @ParameterizedTest
    @CsvSource({
        // no change in the stem
        "raamat, raamatu, raamatut, raamatute, raamatuid, raamatutes",
        "okupatsioon, okupatsiooni, okupatsioonide, okupatsioonist, okupatsioonile, okupatsioone",
        "ühing, ühingu, ühingut, ühingute, ühinguid, ühingutega",
        "kool, kooli, koolis, koole, koolide, koolidest",
        "mets, metsa, metsas, metsi, metsade, metsadesse",
        "aasta, aastat, aastal, aastate, aastaid, aastatel",
        "kala, kalade, kalu, kalad, kalaga, kaladele",
        "maa, maad, maade, maid, maal, maale",
        // grades
        "sõda, sõja, sõjas, sõdade, sõdu, sõjast",
        "leib, leiva, leiba, leibade, leivaga, leibu",
        "tuba, toa, toas, tubade, tube, tuppa",
        "rida, rea, ridade, ridu, reas, reale",
        "jõgi, jõe, jõge, jõgede, jõgesid, jõkke",
        "aeg, aja, aega, aegade, aegu, ajal",
        "kord, korra, korda, kordade, kordi, korral",
        "riik, riigi, riiki, riikide, riike, riigis",
        "jalg, jala, jalga, jalgade, jalgu, jalal",
        "laud, laua, lauda, laudade, laudu, laual",
        "kapp, kapi, kappi, kappide, kappe, kapis",
        // vowels and consonants that come and go
        "kiri, kirja, kirjade, kirju, kirjas, kirjad",
        "nimi, nime, nimede, nimesid, nimed, nimega",
        "meri, mere, merd, merede, meresid, merele",
        "käsi, käe, kätt, käte, käsi, käes",
        "rahvas, rahva, rahvast, rahvaste, rahvaid, rahvale",
        "hammas, hamba, hammast, hammaste, hambaid, hambas",
        "mõte, mõtte, mõtet, mõtete, mõtteid, mõttes",
        "liige, liikme, liiget, liikmete, liikmeid, liikmed",
        "võti, võtme, võtit, võtmete, võtmeid, võtmega",
        "aken, akna, akent, akende, aknaid, aknast",
        "number, numbri, numbrit, numbrite, numbreid, numbris",
        "sõber, sõbra, sõpra, sõprade, sõpru, sõbraga",
        "uus, uue, uut, uute, uusi, uues",
        "mees, mehe, meest, meeste, mehi, mehed",
        "keel, keele, keelt, keelte, keeli, keeles",
        // endings that make words
        "küüditamine, küüditamise, küüditamist, küüditamisel, küüditamiste, küüditamisi",
        "pagulane, pagulase, pagulast, pagulaste, pagulasi, pagulastele",
        "mälestus, mälestuse, mälestust, mälestuste, mälestusi, mälestustes",
        "elanik, elaniku, elanikku, elanike, elanikke, elanikele",
        "võitleja, võitlejat, võitlejate, võitlejaid, võitlejale, võitlejad",
        "suurem, suurema, suuremat, suuremate, suuremaid, suuremas",
        // verbs
        "küüditama, küüditati, küüditatud, küüditas, küüditada, küüditatakse",
        "vangistama, vangistatud, vangistas, vangistati, vangistan, vangistades",
        "asuma, asub, asus, asuda, asunud, asuks",
        "lahkuma, lahkus, lahkunud, lahkuda, lahkusid, lahkugu",
        "põgenema, põgeneb, põgenes, põgenenud, põgeneda, põgenesid",
        "õppima, õpin, õpib, õppis, õppida, õpitud",
        "saatma, saadan, saatis, saata, saadeti, saadetud",
        "andma, annan, andis, anda, antakse, antud",
        "lugema, loen, luges, lugeda, loeti, loetud",
        "tulema, tulen, tuli, tulla, tulnud, tuldi",
        "mõtlema, mõtleb, mõtles, mõelda, mõelnud, mõeldud",
        "minema, läheb, läks, minna, läinud, mindi",
        "tegema, teeb, tegi, teha, teinud, tehti",
    })
    void formsComeToTheirDictionaryForm(
            String lemma, String first, String second, String third, String fourth, String fifth) {
        for (String form : List.of(lemma, first, second, third, fourth, fifth)) {
            assertThat(lemmatizer.lemmas(form)).as(form).contains(lemma);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vabadusvõitlejate, vabadusvõitleja",
        "küüditamisnimekirjad, küüditamisnimekiri",
        "küüditamisnimekirjades, küüditamisnimekiri",
        "sõjapõgenikele, sõjapõgenik",
        "metsavendade, metsavend",
        "okupatsioonivõimudega, okupatsioonivõim",
        "raamatukogudeski, raamatukogu",
    })
    void aCompoundHasTheDictionaryFormOfItsLastPart(String compound, String lemma) {
        assertThat(lemmatizer.lemmas(compound)).contains(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "stalini, stalin",
        "berezovskile, berezovski",
        "washingtonis, washington",
        "vaskulaarse, vaskulaarne",
        "toyotad, toyota"
    })
    void anUnknownWordIsGuessedByItsEnding(String word, String lemma) {
        assertThat(lemmatizer.lemmas(word)).contains(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "kuuditamine, küüditamine",
        "kuuditati, küüditama",
        "pogenenud, põgenema",
        "sojavangi, sõjavang",
        "uhingute, ühing",
        "malestuste, mälestus",
    })
    void formsTypedWithoutAccentsMeetTheFoldedLemma(String typed, String word) {
        Analyzer analyzer = WordAnalyzer.foldedLemmas(Language.ESTONIAN);
        assertThat(Terms.of(analyzer, typed).texts())
                .containsAnyElementsOf(Terms.of(analyzer, word).texts());
    }

    @ParameterizedTest
    @CsvSource({"haige, haik", "kala, kal", "kala, kalas", "leiba, leiba", "rahva, rahv", "sõja, sõja"})
    void whatIsNoDictionaryFormOfAWordIsLeftOut(String form, String other) {
        assertThat(lemmatizer.lemmas(form)).doesNotContain(other);
    }

    @Test
    void aNounMadeFromAVerbIsAWordOfItsOwn() {
        assertThat(lemmatizer.lemmas("küüditamisest")).containsExactly("küüditamine");
    }
}
