package org.atmina.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.atmina.access.Reader;
import org.atmina.catalog.AgentRole;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.catalog.authority.Naming;
import org.atmina.search.SearchAnswer.Passage;
import org.atmina.search.query.SearchFilters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// By which ways an item is found, what a hit says of it, and that each way can be closed.
class WaysIT extends SearchOnServer {
    private static final String[] TARTU = {"et:Tartu", "de:Dorpat", "lv:Tērbata", "pl:Dorpat", "ru:Юрьев"};

    @Override
    Corpus[] corpus() {
        return new Corpus[] {
            Corpus.item("source", "en", "Letter one").text("en", "She carried a lantern home."),
            Corpus.item("translation", "de", "Brief")
                    .text("de", "Sie trug etwas heim.")
                    .translated("en", "She carried a lantern, they said."),
            Corpus.item("metadata", "en", "The lantern"),
            Corpus.item("spelled", "ru", "Письмо").text("ru", "Писал Ян Бжозовский из города."),
            Corpus.item("dorpat", "de", "Postkarte").text("de", "Wir kamen nach Dorpat im Sommer."),
            Corpus.item("linked", "en", "A view of the river")
                    .about(AgentRole.PLACE, AuthorityKind.PLACE, "tartu", TARTU),
            Corpus.item("mentioned", "en", "A speech")
                    .text("en", "That town on the Emajõgi is old.")
                    .mentioning("tartu"),
            Corpus.item("term", "lv", "Saraksts").text("lv", "Viņa atcerējās deportāciju vienmēr."),
            Corpus.item("by", "en", "A report")
                    .text("en", "Nothing of note.")
                    .about(AgentRole.CREATOR, AuthorityKind.PERSON, "brzozowski", "pl:Jerzy Brzozowski"),
            Corpus.item("twice", "en", "Two copies")
                    .text("en", "The zither stood in the hall, untouched.")
                    .scanned("en", "The zither stood in the hall untouched"),
        };
    }

    @Override
    protected List<Naming> named(List<String> words) {
        var named = new ArrayList<Naming>();
        for (int i = 0; i < words.size(); i++) {
            var word = FoldedName.of(words.get(i));
            if (word.equals("tartu") || word.equals("dorpat")) {
                named.add(naming(i, "tartu", AuthorityKind.PLACE, TARTU));
            }
            if (word.equals("tremtis")) {
                named.add(naming(i, "deportation", AuthorityKind.TERM, "lt:tremtis", "lv:deportācija"));
            }
        }
        return named;
    }

    private static Naming naming(int at, String key, AuthorityKind kind, String... names) {
        return new Naming(at, at + 1, Corpus.uuid(key), Corpus.publicId(key), kind, Corpus.names(names));
    }

    @Test
    void eachPlaceOfAWordIsAWayOfItsOwn() {
        assertThat(found("lantern")).containsExactlyInAnyOrder(id("metadata"), id("source"), id("translation"));
        assertThat(items(by("source", "lantern"))).containsExactly(id("source"));
        assertThat(items(by("translation", "lantern"))).containsExactly(id("translation"));
        assertThat(items(by("metadata", "lantern"))).containsExactly(id("metadata"));
        assertThat(items(by("source,translation", "lantern")))
                .containsExactlyInAnyOrder(id("source"), id("translation"));
    }

    @Test
    void whatAClosedWayWouldMarkIsNotMarked() {
        assertThat(by("metadata", "lantern").hits().getFirst().passages())
                .extracting(Passage::via)
                .containsExactly("metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brzozowski", "Brzozowskis", "Bzhozovskij"})
    void aNameInAnotherSpellingOrScript(String name) {
        var hit = search(name).hits().stream()
                .filter(each -> each.item().equals(id("spelled")))
                .findFirst()
                .orElseThrow();
        var passage = hit.passages().getFirst();
        assertThat(passage.via()).isEqualTo("name");
        assertThat(passage.text()).contains("<mark>Бжозовский</mark>");
        assertThat(items(by("source,translation,metadata", name))).doesNotContain(id("spelled"));
    }

    @Test
    void anyOtherNameOfAPlace() {
        var answer = search("Tartu");
        assertThat(items(answer)).containsExactlyInAnyOrder(id("dorpat"), id("linked"), id("mentioned"));
        assertThat(via(answer, "dorpat")).isEqualTo("authority:" + id("tartu"));
        assertThat(passage(answer, "dorpat").text()).contains("<mark>Dorpat</mark>");
        assertThat(via(answer, "mentioned")).isEqualTo("authority:" + id("tartu"));
        assertThat(via(answer, "linked")).isEqualTo("metadata");
        var also = answer.alsoSearched().getFirst();
        assertThat(also.id()).isEqualTo(id("tartu"));
        assertThat(also.kind()).isEqualTo("place");
        assertThat(also.names()).contains("Dorpat", "Tērbata", "Юрьев").doesNotContain("Tartu");
    }

    @Test
    void aSearchCanBeLimitedToWhatWasTyped() {
        var answer = by("source,translation,metadata", "Dorpat");
        assertThat(items(answer)).contains(id("dorpat")).doesNotContain(id("mentioned"));
        assertThat(answer.alsoSearched()).isEmpty();
    }

    @Test
    void aTermInAnotherLanguage() {
        var answer = search("tremtis");
        assertThat(items(answer)).containsExactly(id("term"));
        assertThat(via(answer, "term")).isEqualTo("thesaurus:" + id("deportation"));
        assertThat(passage(answer, "term").text()).contains("<mark>deportāciju</mark>");
        assertThat(items(by("source,translation,metadata,name,authority", "tremtis")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title:lantern,metadata",
        "person:Brzozowski,by",
        "person:\"Jerzy Brzozowski\",by",
        "person:Brzozowskis,by",
        "place:Tartu,linked",
        "place:Terbata,linked",
        "date:1939,''"
    })
    void aWordWithItsField(String query, String key) {
        if (key.isEmpty()) {
            assertThat(found(query)).isEmpty();
        } else {
            assertThat(found(query)).contains(id(key));
        }
    }

    @Test
    void aFieldKeepsToItself() {
        assertThat(found("title:zither")).isEmpty();
        assertThat(found("person:Tartu")).isEmpty();
        assertThat(found("lantern -title:lantern"))
                .doesNotContain(id("metadata"))
                .hasSize(2);
    }

    @Test
    void theBeginningOfAWord() {
        assertThat(found("lant*")).hasSize(3);
        assertThat(found("terbat*")).contains(id("linked"));
    }

    @Test
    void aTextAndItsScanAreShownOnce() {
        var passages = search("zither").hits().getFirst().passages();
        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst().elsewhere()).hasSize(1);
    }

    @Test
    void aWordThatIsExcludedIsNeverAResemblingName() {
        assertThat(items(search("lantern -Lantorn", SearchFilters.NONE, Reader.ANONYMOUS, 1, 20)))
                .hasSize(3);
    }

    private static Passage passage(SearchAnswer answer, String key) {
        return answer.hits().stream()
                .filter(hit -> hit.item().equals(id(key)))
                .findFirst()
                .orElseThrow()
                .passages()
                .getFirst();
    }

    private static String via(SearchAnswer answer, String key) {
        return passage(answer, key).via();
    }
}
