package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.atmina.access.Reader;
import org.atmina.access.Roles;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.ItemState;
import org.atmina.search.query.SearchFilters;
import org.atmina.search.suggest.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a query may go on and what else it may have meant, for each reader from what that reader may see.
class SuggestionsIT extends SearchOnServer {
    private static final Reader STAFF = new Reader("carl", Set.of(Roles.CURATOR), Set.of());

    @Override
    Corpus[] corpus() {
        return new Corpus[] {
            Corpus.item("en", "en", "Deportation lists of June").text("en", "The deported families wrote letters."),
            Corpus.item("et", "et", "Küüditamine Tartust").text("et", "Küüditamine algas öösel. Küla jäi tühjaks."),
            Corpus.item("lv", "lv", "Vēstules").text("lv", "Izsūtīšana sākās naktī."),
            Corpus.item("lt", "lt", "Laiškai").text("lt", "Tremtiniai rašė laiškus."),
            Corpus.item("pl", "pl", "Listy").text("pl", "Zesłańcy pisali listy."),
            Corpus.item("fi", "fi", "Kirjeet").text("fi", "Karkotetut kirjoittivat kirjeitä."),
            Corpus.item("place", "en", "A view")
                    .about(AgentRole.PLACE, AuthorityKind.PLACE, "tartu", "et:Tartu", "de:Dorpat"),
            Corpus.item("draft", "en", "Zanzibarite papers")
                    .state(ItemState.DRAFT)
                    .text("en", "The quintessence zymurgy."),
            Corpus.item("embargoed", "en", "Zanzibarine papers")
                    .embargoedUntil("2030-01-01")
                    .text("en", "The quincunx zygote.")
                    .about(AgentRole.PLACE, AuthorityKind.PLACE, "zanz", "en:Zanzibarville"),
        };
    }

    @ParameterizedTest
    @CsvSource({
        "kuud,Küüditamine Tartust,title",
        "KÜÜ,Küüditamine Tartust,title",
        "dorp,Dorpat,name",
        "tart,Tartu,name",
        "tremt,tremtiniai,word",
        "zesl,zesłańcy,word",
        "izsut,izsūtīšana,word",
        "the dep,the deported,word",
        "deportation li,Deportation lists of June,title"
    })
    void goesOnInEveryLanguageAccentsOrNot(String typed, String text, String kind) {
        assertThat(suggested(typed, Reader.ANONYMOUS)).anySatisfy(each -> {
            assertThat(each.text()).isEqualTo(text);
            assertThat(each.kind()).isEqualTo(kind);
        });
    }

    @Test
    void whatBeginsSoComesFirst() {
        assertThat(suggested("tart", Reader.ANONYMOUS).getFirst().text()).isEqualTo("Tartu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zanz", "quin", "zym", "zyg"})
    void neverSaysWhatAReaderMayNotSee(String typed) {
        assertThat(suggested(typed, Reader.ANONYMOUS)).isEmpty();
        assertThat(suggested(typed, STAFF)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", " ", "\"kuu", "title:k", "kuu*", "kuu ", "\u0000\u202E", "(((", "((( kuud"})
    void saysNothingRatherThanNonsense(String typed) {
        assertThat(suggested(typed, Reader.ANONYMOUS))
                .extracting(Suggestion::text)
                .doesNotContain(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "deportatoin,deportation,en",
        "kuuditamnie,küüditamine,et",
        "izsutisnaa,izsūtīšana,lv",
        "tremitniai,tremtiniai,lt",
        "zeslancjy,zesłańcy,pl",
        "karoktetut,karkotetut,fi"
    })
    void offersTheWordThatMayHaveBeenMeant(String typed, String meant, String language) {
        var answer = search(typed);
        var other = Objects.requireNonNull(answer.didYouMean());
        assertThat(other.query()).isEqualTo(meant);
        assertThat(other.language()).isEqualTo(language);
        assertThat(found(other.query())).isNotEmpty();
    }

    @Test
    void leavesTheWordsAloneThatAreFound() {
        var other = Objects.requireNonNull(search("deported famliies").didYouMean());
        assertThat(other.query()).isEqualTo("deported families");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quintesence", "quincumx", "zanzibarville", "zymurgi"})
    void offersNothingThatAReaderMayNotSee(String typed) {
        assertThat(search(typed).didYouMean()).isNull();
    }

    @Test
    void offersItToThoseWhoMay() {
        var answer = search("quintesence", SearchFilters.NONE, STAFF, 1, 20);
        assertThat(Objects.requireNonNull(answer.didYouMean()).query()).isEqualTo("quintessence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"deportatoin\"", "deportatoi*", "xq", "date:1939", "-deportatoin"})
    void leavesAloneWhatWasMeantSo(String typed) {
        assertThat(search(typed).didYouMean()).isNull();
    }
}
