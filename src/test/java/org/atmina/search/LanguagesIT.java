package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.search.index.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An item is found by a word of its source or of an approved translation, in an inflection that stands nowhere.
class LanguagesIT extends SearchOnServer {
    @Override
    Corpus[] corpus() {
        return new Corpus[] {
            Corpus.item("en", "en", "Letter").text("en", "The <deported> family was sent to a distant village."),
            Corpus.item("et", "et", "Kiri").text("et", "Perekond elas kauges külas."),
            Corpus.item("lv", "lv", "Vēstule").text("lv", "Ģimene tika izsūtīta uz tālu ciemu."),
            Corpus.item("lt", "lt", "Laiškas").text("lt", "Šeima buvo ištremta į tolimą kaimą."),
            Corpus.item("pl", "pl", "List").text("pl", "Rodzina została wywieziona do dalekiej wioski."),
            Corpus.item("fi", "fi", "Kirje").text("fi", "Perhe lähetettiin kaukaiseen kylään."),
            Corpus.item("all", "de", "Bericht")
                    .scanned("de", "Der Vertrag wurde unterzeichnet")
                    .translated("en", "The agreements were signed")
                    .translated("et", "Lepingud kirjutati alla")
                    .translated("lv", "Tika parakstīts līgums")
                    .translated("lt", "Buvo pasirašyta sutartis")
                    .translated("pl", "Podpisano umowę")
                    .translated("fi", "Sopimukset allekirjoitettiin"),
        };
    }

    @ParameterizedTest
    @CsvSource({"en,villages", "et,küladele", "lv,ciemā", "lt,kaimo", "pl,wioską", "fi,kylän"})
    void aWordOfTheSourceInAnotherForm(String language, String word) {
        var hit = search(word).hits().getFirst();
        assertThat(hit.item()).isEqualTo(id(language));
        assertThat(hit.passages().getFirst().via()).isEqualTo("source");
        assertThat(hit.passages().getFirst().marks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,agreement", "et,lepingule", "lv,līgumu", "lt,sutarties", "pl,umowy", "fi,sopimuksen"})
    void aWordOfATranslationInAnotherForm(String language, String word) {
        var answer = search(word);
        assertThat(items(answer)).containsExactly(id("all"));
        var passage = answer.hits().getFirst().passages().getFirst();
        assertThat(passage.via()).isEqualTo("translation:" + language);
        assertThat(passage.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"ligumu,lv", "ligums,lv", "gimene,lv", "kulas,et", "istremta,lt", "kylaan,fi", "umowe,pl"})
    void aWordTypedWithoutItsAccents(String word, String language) {
        assertThat(search(word).hits())
                .anySatisfy(hit -> assertThat(hit.passages())
                        .anySatisfy(p -> assertThat(p.language()).isEqualTo(language)));
    }

    @Test
    void marksTheWordOnThePage() {
        var passage = search("Vertrages").hits().getFirst().passages().getFirst();
        assertThat(passage.text()).isEqualTo("Der <mark>Vertrag</mark> wurde unterzeichnet");
        assertThat(passage.marks()).isEqualTo(List.of(new Mark(4, 11)));
        assertThat(passage.boxes()).isEqualTo(List.of(new Area(40, 0, 70, 20)));
        assertThat(passage.page()).isEqualTo(1);
    }

    @Test
    void givesATranslationTheBoxOfItsSegment() {
        var passage = search("sutartis").hits().getFirst().passages().getFirst();
        assertThat(passage.boxes()).isEqualTo(List.of(new Area(0, 0, 310, 20)));
    }

    @Test
    void escapesWhatTheTextHolds() {
        var passage = search("deported").hits().getFirst().passages().getFirst();
        assertThat(passage.text()).startsWith("The &lt;<mark>deported</mark>&gt; family");
    }

    @Test
    void saysThatAWordStandsInTheTitle() {
        var passage = search("Bericht").hits().getFirst().passages().getFirst();
        assertThat(passage.via()).isEqualTo("metadata");
        assertThat(passage.role()).isEqualTo("title");
    }
}
