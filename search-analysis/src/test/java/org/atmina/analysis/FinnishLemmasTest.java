package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of the archive by Voikko's dictionary, where it is installed.
class FinnishLemmasTest {
    private static FinnishLemmas lemmas = new FinnishLemmas(TransducerTest.empty());

    @BeforeAll
    static void read() {
        try {
            lemmas = new FinnishLemmas();
        } catch (IllegalStateException e) {
            assumeThat(false)
                    .as("Voikko's dictionary is not installed (Debian: voikko-fi): %s", e.getMessage())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "karkotus, karkotuksen karkotuksia karkotuksessa karkotus",
        "karkottaa, karkotettiin karkotettu karkotettujen karkottaneet karkottaa",
        "pakolainen, pakolaisen pakolaisten pakolaisia pakolaisleirin|pakolaisleiri",
        "sota, sodan sodassa sotaa sodissa sotien sodassakin",
        "kirje, kirjeen kirjeitä kirjeissä kirjeestään",
        "yhdistys, yhdistyksen yhdistyksiä yhdistyksessä",
        "viro, virossa viron viroon virosta",
        "sotavanki, sotavangin sotavankeja sotavangit sotavankien",
        "siirtolainen, siirtolaisen siirtolaisten siirtolaisina",
        "neuvostoliitto, neuvostoliiton neuvostoliitossa neuvostoliittoon",
        "ihmisoikeus, ihmisoikeuksien ihmisoikeuden",
        "miehitys, miehityksen miehitystä miehityksestä",
        "kansa, kansan kansoja kansalle",
        "raaka, raaan raakaa",
        "tallinna, tallinnassa tallinnan",
        "paeta, pakeni pakenivat paennut pakenemaan",
    })
    void formsHaveTheirDictionaryForm(String lemma, String forms) {
        for (String form : forms.split(" ")) {
            String[] sides = form.split("\\|");
            assertThat(lemmas.lemmas(sides[0])).as(form).contains(sides.length > 1 ? sides[1] : lemma);
        }
    }

    @ParameterizedTest
    @CsvSource({"aitien, äiti", "sahkotta, sähkö", "ystavani, ystävä", "paivakirjaa, päiväkirja", "tyolaisia, työläinen"
    })
    void formsTypedWithoutAccentsHaveThemToo(String typed, String lemma) {
        assertThat(lemmas.lemmas(typed)).isEmpty();
        assertThat(lemmas.foldedLemmas(typed)).contains(lemma);
    }

    @Test
    void unknownWordsHaveNone() {
        assertThat(lemmas.lemmas("küüditamine")).isEmpty();
        assertThat(lemmas.lemmas("qwxz")).isEmpty();
        assertThat(lemmas.lemmas("депортация")).isEmpty();
        assertThat(lemmas.lemmas("\uD800")).isEmpty();
    }

    @Test
    void endlessCompoundsTakeBoundedTime() {
        for (String word : List.of("a".repeat(80), "kuu".repeat(26), "työ".repeat(26), "sotasota".repeat(10))) {
            long start = System.nanoTime();
            lemmas.lemmas(word);
            lemmas.foldedLemmas(Folding.fold(word));
            assertThat(System.nanoTime() - start).as(word).isLessThan(2_000_000_000L);
        }
    }
}
