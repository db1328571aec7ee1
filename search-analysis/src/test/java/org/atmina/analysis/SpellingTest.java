package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.atmina.analysis.Terms.Term;
import org.junit.jupiter.api.Test;

/// How words are cut out of a text, and what is left of each; the table in the README says why.
class SpellingTest {
    private static final Analyzer EXACT = WordAnalyzer.exact();
    private static final Analyzer FOLDED = WordAnalyzer.folded();
    private static final Analyzer OTHER = WordAnalyzer.lemmas(Language.OTHER);

    @Test
    void exactKeepsAccentsAndDropsCase() {
        assertThat(Terms.of(EXACT, "Ķīna ŁÓDŹ Straße I\u0302").texts()).containsExactly("ķīna", "łódź", "straße", "î");
    }

    @Test
    void foldedDropsAccents() {
        assertThat(Terms.of(FOLDED, "Ķīna ŁÓDŹ Straße Øst ёлка").texts())
                .containsExactly("kina", "lodz", "strasse", "ost", "елка");
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        for (Analyzer analyzer : List.of(EXACT, FOLDED, OTHER, WordAnalyzer.lemmas(Language.LATVIAN))) {
            assertThat(Terms.of(analyzer, "deporta\u0304cija Š.A.").texts())
                    .isEqualTo(Terms.of(analyzer, "deportācija S\u030C.A.").texts());
        }
    }

    @Test
    void lithuanianAccentMarksDoNotSplitAWord() {
        assertThat(Terms.of(FOLDED, "tremti\u0307\u0300s TREMTÌS").texts()).containsExactly("tremtis", "tremtis");
    }

    @Test
    void marksWithoutASpacePartWords() {
        assertThat(Terms.of(EXACT, "J.Stalin 14.06.1941. gada.Tad a_b EU:ssa 10,000 1939–1941")
                        .texts())
                .containsExactly(
                        "j", "stalin", "14", "06", "1941", "gada", "tad", "a", "b", "eu", "ssa", "10", "000", "1939",
                        "1941");
    }

    @Test
    void anAbbreviationIsOneWord() {
        assertThat(Terms.of(EXACT, "U.S.S.R. USSR t.y. K.A.Jürgenson").texts())
                .containsExactly("ussr", "ussr", "ty", "ka", "jürgenson");
    }

    @Test
    void aFileOrAnInternetAddressIsOneWord() {
        assertThat(Terms.of(EXACT, "See www.atmina.org.uk, plan.PDF, gada.Tad, ministr.kabinets.")
                        .texts())
                .containsExactly("see", "wwwatminaorguk", "planpdf", "gada", "tad", "ministr", "kabinets");
    }

    @Test
    void apostrophesDoNotPartAWord() {
        assertThat(Terms.of(EXACT, "Gor'kij Gor’kij gorʹkij O'Brien п'ять").texts())
                .containsExactly("gorkij", "gorkij", "gorkij", "obrien", "пять");
    }

    @Test
    void finnishHiatusIsNoEnding() {
        Analyzer finnish = WordAnalyzer.lemmas(Language.FINNISH);
        assertThat(Terms.of(finnish, "vaa'an").texts())
                .isEqualTo(Terms.of(finnish, "vaaan").texts())
                .isNotEqualTo(Terms.of(finnish, "vaa").texts());
    }

    @Test
    void hyphensPartWords() {
        assertThat(Terms.of(EXACT, "Soviet-German ENSV-s").texts()).containsExactly("soviet", "german", "ensv", "s");
    }

    @Test
    void aWordBrokenByALineEndIsOneWordOnTwoLines() {
        assertThat(Terms.of(EXACT, "no depor-\r\n  tācijas un depor\u00AD\nTĀCIJAS, Soviet-\nGerman")
                        .list())
                .containsExactly(
                        new Term("no", 0, "no"),
                        new Term("deportācijas", 1, "depor-\r\n  tācijas"),
                        new Term("un", 2, "un"),
                        new Term("deportācijas", 3, "depor\u00AD\nTĀCIJAS"),
                        new Term("soviet", 4, "Soviet"),
                        new Term("german", 5, "German"));
    }

    @Test
    void softHyphensAreNotHeard() {
        assertThat(Terms.of(EXACT, "küüdi\u00ADtamine \u200Bok\u200D!").texts()).containsExactly("küüditamine", "ok");
    }

    @Test
    void ligaturesAndOldLettersAreReadForStems() {
        assertThat(Terms.of(WordAnalyzer.lemmas(Language.GERMAN), "ﬁnden daſ").texts())
                .isEqualTo(Terms.of(WordAnalyzer.lemmas(Language.GERMAN), "finden das")
                        .texts());
    }

    @Test
    void anotherScriptInsideATextIsKeptWhole() {
        assertThat(Terms.of(WordAnalyzer.lemmas(Language.LITHUANIAN), "knyga «Красная звезда»")
                        .texts())
                .contains("красная", "звезда");
    }

    @Test
    void scriptsWithoutSpacesAreReadByDictionary() {
        assertThat(Terms.of(OTHER, "ภาษาไทย").texts()).containsExactly("ภาษา", "ไทย");
    }

    @Test
    void aWordWithNothingInItIsNoTerm() {
        for (Analyzer analyzer : Analyzers.all().values()) {
            assertThat(Terms.of(analyzer, "\u115F \u02BC").texts()).doesNotContain("");
        }
    }

    @Test
    void allLemmasOfAWordStandInItsPlace() {
        assertThat(Terms.of(WordAnalyzer.lemmas(Language.POLISH), "te domy mam").list())
                .contains(new Term("dom", 1, "domy"), new Term("mieć", 2, "mam"), new Term("mama", 2, "mam"));
    }

    @Test
    void wildcardsAreSpelledLikeTerms() {
        assertThat(WordAnalyzer.foldedLemmas(Language.LATVIAN)
                        .normalize("text", "DEPORTĀCIJ")
                        .utf8ToString())
                .isEqualTo("deportacij");
        assertThat(EXACT.normalize("text", "Gor’k").utf8ToString()).isEqualTo("gork");
    }
}
