package org.atmina.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.search.Archive;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Autocomplete of Content Search 2.0 and 1.0 (SEA-13 to SEA-16).
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutocompleteIT {
    @Inject
    Readable readable;

    @Inject
    IiifAddresses addresses;

    private String collection = "";
    private String item = "";

    @BeforeEach
    void seed() {
        if (!collection.isEmpty()) {
            return;
        }
        collection = Given.collection();
        item = readable.scan(collection, "lt", "Žaibas žada žalią žemę, o zuikis žemės", "Žaibas zvimbia Žemaitijoje");
        readable.scan(collection, "lt", "Žaibas vėl");
        Archive.soon().until(() -> terms(item, "q", "ž").getList("items").size() > 3);
    }

    private static JsonPath terms(String of, String... parameters) {
        return answer("/iiif/search/2/" + of + "/autocomplete", parameters);
    }

    private static JsonPath answer(String path, String... parameters) {
        var request = anonymous();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void sea13_withoutABeginningThereIsNothingToComplete() {
        for (String path : List.of("", "?q=", "?q=%20")) {
            anonymous()
                    .urlEncodingEnabled(false)
                    .get("/iiif/search/2/" + item + "/autocomplete" + path)
                    .then()
                    .statusCode(400)
                    .header("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void sea13_whatIsIgnoredIsListedAndMinIsNot() {
        var page = terms(item, "q", "ž", "user", "https://example.org/u", "date", "x", "min", "1");
        assertThat(page.getList("ignored")).containsExactly("date", "user");
        var all = "/iiif/search/2/collection/" + collection + "/autocomplete";
        assertThat(answer(all, "q", "žai", "min", "2").getList("items.value")).containsExactly("Žaibas");
        assertThat(answer(all, "q", "žai", "min", "3").getList("items")).isEmpty();
    }

    @Test
    void sea14_theAnswerIsATermPageOfTermsWithCounts() {
        var page = terms(item, "q", "žem");
        assertThat(page.getString("'@context'")).isEqualTo("http://iiif.io/api/search/2/context.json");
        assertThat(page.getString("type")).isEqualTo("TermPage");
        assertThat(page.getString("id"))
                .isEqualTo(addresses.searchInItem(2, new PublicId(item)) + "/autocomplete?q=%C5%BEem");
        assertThat(page.getList("items.type")).containsOnly("Term");
        assertThat(page.getList("items.value")).containsExactly("Žemaitijoje", "žemę", "žemės");
        assertThat(page.getList("items.total")).containsExactly(1, 1, 1);
        assertThat(page.getList("items.language")).containsOnly("lt");
        assertThat(page.getMap("items[0]")).doesNotContainKey("service");
    }

    @Test
    void sea14_everyTermFindsSomething() {
        List<String> values = terms(item, "q", "z").getList("items.value");
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(
                                answer("/iiif/search/2/" + item, "q", value).getList("items"))
                        .isNotEmpty());
    }

    @Test
    void sea15_termsStandInTheAlphabetOfTheirLanguage() {
        assertThat(terms(item, "q", "z").getList("items.value"))
                .containsExactly("zuikis", "zvimbia", "žada", "Žaibas", "žalią", "Žemaitijoje", "žemę", "žemės");
    }

    @Test
    void sea16_beginningsAreFoundWithAndWithoutAccents() {
        var composed = terms(item, "q", "žem").getList("items.value");
        assertThat(terms(item, "q", "z\u030Cem").getList("items.value")).isEqualTo(composed);
        assertThat(terms(item, "q", "ZEM").getList("items.value")).isEqualTo(composed);
    }

    @Test
    void theLastOfSeveralWordsIsCompleted() {
        assertThat(terms(item, "q", "žaibas žad").getList("items.value")).containsExactly("žaibas žada");
        assertThat(terms(item, "q", "submarine žad").getList("items")).isEmpty();
    }

    @Test
    void otherMotivationsThanThatOfTextsHaveNoWords() {
        assertThat(terms(item, "q", "žem", "motivation", "tagging").getList("items"))
                .isEmpty();
        assertThat(terms(item, "q", "žem", "lang", "fi").getList("items")).isEmpty();
    }

    @Test
    void theFirstVersionAnswersWithATermList() {
        var list = answer("/iiif/search/1/" + item + "/autocomplete", "q", "žemai");
        assertThat(list.getString("'@type'")).isEqualTo("search:TermList");
        assertThat(list.getString("'@context'")).isEqualTo("http://iiif.io/api/search/1/context.json");
        assertThat(list.getMap("terms[0]"))
                .isEqualTo(Map.of(
                        "match",
                        "Žemaitijoje",
                        "url",
                        addresses.searchInItem(1, new PublicId(item)) + "?q=%C5%BDemaitijoje",
                        "count",
                        1));
    }
}
