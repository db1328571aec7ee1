package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One row a paradigm: the dictionary form, then forms of it.
class LithuanianLemmasTest {
    private static LithuanianLemmas lithuanian;

    @BeforeAll
    static void read() {
        assumeTrue(
                Files.exists(DictionaryFolder.file("lt.dic")), "The build has not fetched the Lithuanian dictionary");
        lithuanian = new LithuanianLemmas();
    }

    @ParameterizedTest
    @CsvSource({
        "partizanas, partizano partizanui partizaną partizanai partizanų partizanams", // declension 1
        "laiškas, laiško laiške laiškai laiškų laiškuose",
        "brolis, brolio broliui broliai brolių",
        "medis, medžio medžiui medžiai medžių",
        "žodis, žodžio žodžiai žodžių žodžiais",
        "tremtinys, tremtinio tremtiniai tremtinių tremtiniams",
        "kelias, kelio keliai kelių",
        "tauta, tautos tautai tautų tautoms", // declension 2
        "valstybė, valstybės valstybei valstybių valstybėse",
        "byla, bylos byloje bylų",
        "mokytoja, mokytojos mokytojų",
        "tremtis, tremties tremčiai tremtį tremtyje", // declension 3
        "dantis, danties dantys dantų",
        "sūnus, sūnaus sūnūs sūnų", // declension 4
        "amžius, amžiaus amžiuje amžiai",
        "vanduo, vandens vandenį vandenyje", // declension 5
        "sesuo, sesers seseriai seserys",
        "žmogus, žmogaus žmonės žmonių žmonėms",
        "kalinimas, kalinimo kalinimui kalinimą", // what verbs and adjectives make
        "sunkumas, sunkumo sunkumai sunkumams",
    })
    void nouns(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "geras, gero geram gera geros geresnis geresnės geriausias geriausiojo gerasis gerojo gerosios",
        "jaunas, jauni jaunųjų jaunesni jauniausio",
        "gražus, gražaus gražūs gražiosios gražesnis",
        "platus, plataus platūs plačiai plačios",
        "medinis, medinio mediniai medinės",
        "nekaltas, nekalto nekalti nekaltų",
    })
    void adjectives(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "nešti, neša nešu nešė nešiau nešdavo neš neštų neškite nešęs nešusi nešamas neštas nešdamas nešant",
        "tremti, tremia trėmė trems tremtas",
        "ištremti, ištremia ištrėmė ištremtas ištremti ištremtųjų ištremtiems ištremiami",
        "kalėti, kali kalėjo kalės kalėjęs kalinčių",
        "kalinti, kalina kalino kalintas kalinti kalinamas kalintų",
        "rašyti, rašo rašė rašys rašytas rašantis",
        "matyti, mato matė matys matytas",
        "vesti, veda vedė ves vestas",
        "mesti, meta metė",
        "siųsti, siunčia siuntė siųs siųstas",
        "kviesti, kviečia kvietė",
        "leisti, leidžia leido leistas",
        "pirkti, perka pirko pirks",
        "tapti, tampa tapo taps",
        "dingti, dingsta dingo dings",
        "megzti, mezga mezgė",
        "kovoti, kovoja kovojo kovos kovojantis",
        "dainuoti, dainuoja dainavo",
        "gauti, gauna gavo",
        "žūti, žūva žuvo žuvęs žuvusiųjų",
        "pripažinti, pripažįsta pripažino pripažinta",
        "keltis, keliasi kėlėsi kelsis",
        "būti, yra buvo bus būtų esantis",
        "eiti, eina ėjo eis",
        "duoti, duoda davė duos duotas",
        "nepripažinti, nepripažįsta nepripažino",
        "atsisakyti, atsisako atsisakė atsisakęs",
    })
    void verbs(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "apkalinti, apkalino apkalinti", // a prefixed verb
        "spectremtinys, spectremtinio spectremtinių", // a compound
        "deportuoti, deportuoja deportavo deportuotas deportuotų deportuotųjų", // a verb like many
        "deportavimas, deportavimo deportavimą",
        "abromavičius, abromavičiaus abromavičiai", // a name
    })
    void wordsOfNoDictionary(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "tremtinys, tremtiniu tremtiniai",
        "valstybė, valstybes valstybeje",
        "žodis, zodzio",
        "ištremti, istreme istremtuju",
        "siųsti, siunte siustas",
        "žmogus, zmones",
    })
    void wordsTypedWithoutAccents(String lemma, String typed) {
        for (String word : typed.split(" ")) {
            assertThat(lithuanian.foldedLemmas(word)).as(word).contains(lemma);
        }
    }

    @Test
    void prefixesThatOnlyInflectAreDropped() {
        assertThat(lithuanian.lemmas("besikeliantis")).containsExactly("keltis");
        assertThat(lithuanian.lemmas("tebekovoja")).containsExactly("kovoti");
        assertThat(lithuanian.lemmas("nebekovojo")).containsExactly("nekovoti");
    }

    @Test
    void exileAndAnExileAreTwoWords() {
        assertThat(lithuanian.lemmas("tremties")).doesNotContainAnyElementsOf(lithuanian.lemmas("tremtinio"));
    }

    @Test
    void anUnknownWordHasNoLemma() {
        assertThat(lithuanian.lemmas("xyzzy")).isEmpty();
        assertThat(lithuanian.lemmas("")).isEmpty();
        assertThat(lithuanian.foldedLemmas("\uD800")).isEmpty();
    }

    private static void knows(String lemma, String forms) {
        assertThat(lithuanian.lemmas(lemma)).contains(lemma);
        for (String form : forms.split(" ")) {
            assertThat(lithuanian.lemmas(form)).as(form).contains(lemma).hasSizeLessThan(6);
        }
    }
}
