package org.atmina.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.atmina.cli.DemoLoader;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// The demonstration collection as `./archive up` loads it, and as readers of six languages find it.
@QuarkusTest
class DemoCollectionIT {
    private static final List<String> DEMO = List.of(
            "baltic-german-resettlement-1939",
            "baltic-mutual-assistance-1939",
            "baltic-way-1989",
            "boat-refugees-1944",
            "displaced-persons-camps-1945-1951",
            "forest-brothers-lithuania",
            "june-deportation-1941-latvia",
            "karelian-evacuation-1940-1944",
            "katyn-1940",
            "kaunas-june-1940",
            "march-deportation-1949-estonia",
            "molotov-ribbentrop-pact-1939",
            "polish-deportations-1940-1941",
            "winter-war-1939-1940");

    /// A word of each language in a form that the text does not open with, the document it must find, and the wording
    /// it is found in: the source, or a translation that somebody approved.
    private static final List<Search> SEARCHES = List.of(
            new Search("en", "negotiation", "baltic-mutual-assistance-1939", "translation:en"),
            new Search("et", "küüditamisest", "march-deportation-1949-estonia", "source"),
            new Search("lv", "vilcieniem", "june-deportation-1941-latvia", "source"),
            new Search("lt", "partizanams", "forest-brothers-lithuania", "source"),
            new Search("pl", "oficerami", "katyn-1940", "source"),
            new Search("fi", "siirtoväkeä", "karelian-evacuation-1940-1944", "source"),
            new Search("lt", "pabėgėliams", "displaced-persons-camps-1945-1951", "translation:lt"));

    private record Search(String language, String word, String identifier, String via) {}

    @Test
    void isFoundFromEachOfTheSixLanguagesByInflectedWords() {
        load();
        loadingAgainChangesNothing();
        everyItemIsTranslated();
        oldNamesAreKnown();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(search("en", "").getInt("total")).isGreaterThanOrEqualTo(DEMO.size()));
        var softly = new SoftAssertions();
        SEARCHES.forEach(search -> find(search, softly));
        softly.assertAll();
    }

    private static void load() {
        var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        var service = RestAssured.baseURI + ":" + RestAssured.port;
        new DemoLoader(service, realm, System.out::println).load(Path.of("..", "demo"));
    }

    private static void loadingAgainChangesNothing() {
        var before = items();
        load();
        assertThat(items()).isEqualTo(before).hasSize(DEMO.size());
    }

    /// Title, description and text in the language of the item and in three others or more.
    private static void everyItemIsTranslated() {
        var softly = new SoftAssertions();
        for (String id : items().values()) {
            Map<String, Map<String, Integer>> coverage =
                    anonymous().get(API + "/items/" + id).path("translations");
            softly.assertThat(coverage.values().stream().filter(language -> language.get("approved") > 4))
                    .as("languages with paragraphs of %s", id)
                    .hasSizeGreaterThanOrEqualTo(3);
            softly.assertThat(coverage.keySet()).as(id).contains("et", "lv", "lt", "pl", "fi");
        }
        softly.assertAll();
    }

    /// The names that an archive starts with came in before the items, which are tied to them.
    private static void oldNamesAreKnown() {
        assertThat(anonymous()
                        .queryParam("q", "Dorpat")
                        .get(API + "/authorities")
                        .<List<String>>path("authorities.key"))
                .contains("tartu");
    }

    private static Map<String, String> items() {
        var items = anonymous()
                .queryParam("size", 200)
                .get(API + "/items")
                .jsonPath()
                .<Map<String, Object>>getList("items");
        return items.stream()
                .filter(item -> DEMO.contains(String.valueOf(item.get("identifier"))))
                .collect(Collectors.toMap(
                        item -> String.valueOf(item.get("identifier")), item -> String.valueOf(item.get("id"))));
    }

    private static void find(Search search, SoftAssertions softly) {
        var answer = search(search.language(), search.word());
        var id = items().get(search.identifier());
        List<String> via = answer.getList("hits.find { it.item == '" + id + "' }.passages.via");
        softly.assertThat(via).as("%s, %s", search.word(), search.identifier()).contains(search.via());
    }

    private static JsonPath search(String language, String word) {
        return anonymous()
                .queryParam("q", word)
                .queryParam("lang", language)
                .queryParam("size", 50)
                .get(API + "/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
