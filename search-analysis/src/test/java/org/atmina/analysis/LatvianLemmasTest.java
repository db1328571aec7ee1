package org.atmina.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One row a paradigm: the dictionary form, then forms of it.
class LatvianLemmasTest {
    private static LatvianLemmas latvian;

    @BeforeAll
    static void read() {
        assumeTrue(Files.exists(DictionaryFolder.file("lv.dic")), "The build has not fetched the Latvian dictionary");
        latvian = new LatvianLemmas();
    }

    @ParameterizedTest
    @CsvSource({
        "karš, kara karam karu karā kari karos", // declension 1
        "koks, koka kokiem kokus",
        "brālis, brāļa brālim brāļi brāļu brāļiem", // declension 2
        "lācis, lāča lāči lāču",
        "bēglis, bēgļi bēgļu bēgļiem bēgļos",
        "kuģis, kuģa kuģi",
        "briedis, brieža briežu",
        "zutis, zuša zušu",
        "alnis, aļņa aļņu",
        "gailis, gaiļa gaiļu",
        "zizlis, zižļa",
        "suns, suņa suņiem",
        "tirgus, tirgum tirgū tirgi tirgiem", // declension 3
        "tiesa, tiesas tiesai tiesu tiesā tiesām tiesās", // declension 4
        "deportācija, deportācijas deportāciju deportācijām",
        "trimda, trimdas trimdā",
        "zeme, zemes zemi zemju zemēm", // declension 5
        "nometne, nometņu nometnē nometnēs",
        "vēstule, vēstuļu vēstulēm",
        "upe, upju",
        "māte, māšu",
        "egle, egļu",
        "acs, acis acu acīm", // declension 6
        "krāsns, krāsni krāšņu",
        "izsūtīšana, izsūtīšanas izsūtīšanu izsūtīšanā",
    })
    void nouns(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "mazs, maza mazam mazajai mazākais mazākajiem vismazākie",
        "ciets, cietais cietākas viscietākā",
        "brīvs, brīvajā brīvākā",
        "zaļš, zaļa zaļajiem zaļāks",
    })
    void adjectives(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "nest, nesu nes nesa nesīs nestu nesis nesusi nests nesdams", // conjugation 1
        "celt, ceļu ceļ cēla celšu cēlis cēlusi celtās ceļot",
        "saprast, saprotu saprot saprata sapratusi saprasts jāsaprot",
        "dzīt, dzen dzina dzīti dzīto",
        "kavēt, kavēju kavē kavēja kavējis kavēts", // conjugation 2
        "deportēt, deportē deportēja deportēti deportētajiem deportējot",
        "strādāt, strādā strādāja strādājošo strādājušās",
        "izsūtīt, izsūta izsūtīja izsūtīti izsūtīto izsūtītajiem jāizsūta neizsūtīja", // conjugation 3
        "dziedāt, dzied dziedāja dziedot dziedāts",
        "turēt, tur turēja turēti turams",
        "celties, ceļas cēlās celsies cēlušies neceļas",
        "vēlēties, vēlas vēlējās nevēlējās vēlēdamies",
        "būt, ir bija nebija būs būtu nav jābūt esošajiem",
        "iet, eju iet gāja ies gājis ejot jāiet",
    })
    void verbs(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "dziesmiņa, dziesmiņu dziesmiņas", // diminutives are words of their own
        "bērniņš, bērniņu bērniņiem",
        "atrašanās, atrašanos", // so are verbal nouns
        "nepilnība, nepilnību nepilnībām", // and negated nouns
        "tūkstotis, tūkstoši tūkstošiem",
        "viesis, viesiem viesus",
        "bažas, bažām baža",
    })
    void wordsOfTheirOwn(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "aizdeportēt, aizdeportēja", // a prefixed verb
        "specnometne, specnometnes specnometņu", // a compound
        "kasparovičs, kasparoviča kasparovičiem", // names
        "rāviņš, rāviņam rāviņa",
        "strencēnietis, strencēnieši strencēniešiem",
    })
    void wordsOfNoDictionary(String lemma, String forms) {
        knows(lemma, forms);
    }

    @ParameterizedTest
    @CsvSource({
        "bēglis, beglu beglis",
        "brālis, brala",
        "vēstule, vestulu",
        "izsūtīt, izsutitajiem jaizsuta",
        "celties, celas"
    })
    void wordsTypedWithoutAccents(String lemma, String typed) {
        for (String word : typed.split(" ")) {
            assertThat(latvian.foldedLemmas(word)).as(word).contains(lemma);
        }
    }

    @Test
    void aWordReadWithoutPrefixIsNotReadWithOne() {
        assertThat(latvian.lemmas("nedēļa")).containsExactly("nedēļa");
    }

    @Test
    void anUnknownWordHasNoLemma() {
        assertThat(latvian.lemmas("xyzzy")).isEmpty();
        assertThat(latvian.lemmas("")).isEmpty();
        assertThat(latvian.foldedLemmas("\uD800")).isEmpty();
    }

    private static void knows(String lemma, String forms) {
        assertThat(latvian.lemmas(lemma)).contains(lemma);
        for (String form : forms.split(" ")) {
            assertThat(latvian.lemmas(form)).as(form).contains(lemma).hasSizeLessThan(6);
        }
    }
}
