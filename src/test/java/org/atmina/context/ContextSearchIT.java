package org.atmina.context;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.atmina.search.Archive;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers choose among items by their advisories, and find items by what puts them in context.
@QuarkusTest
class ContextSearchIT {
    @Inject
    Archive archive;

    private String collection;
    private String speech;
    private String letter;
    private String diary;

    @BeforeEach
    void aSpeechALetterAndADiary() {
        collection = Given.collection();
        speech = archive.published(collection, "Speech", "en", "A speech held in a hall.");
        letter = archive.published(collection, "Letter", "en", "A letter to an aunt.");
        diary = archive.published(collection, "Diary", "en", "A diary of a winter.");
        set(speech, "propaganda");
        set(speech, "antisemitism");
        set(letter, "propaganda");
    }

    @Test
    void narrowsAHitListToAnAdvisoryAndCountsThem() {
        soon(() -> search("")
                .body("facets.advisory.find { it.value == 'propaganda' }.count", is(2))
                .body("facets.advisory.find { it.value == 'antisemitism' }.count", is(1)));
        search("&lang=lt&advisory=propaganda")
                .body("hits.item", containsInAnyOrder(speech, letter))
                .body("facets.advisory.find { it.value == 'antisemitism' }.label", is("antisemitizmas"));
        search("&advisory=antisemitism").body("hits.item", contains(speech));
        search("&advisory=antisemitism&advisory=propaganda").body("hits.item", containsInAnyOrder(speech, letter));
    }

    @Test
    void leavesOutItemsWithAnAdvisoryAndStillCountsThem() {
        soon(() -> search("&withoutAdvisory=propaganda").body("hits.item", contains(diary)));
        search("&withoutAdvisory=antisemitism")
                .body("hits.item", containsInAnyOrder(letter, diary))
                .body("facets.advisory.value", hasItem("antisemitism"));
        search("&advisory=propaganda&withoutAdvisory=antisemitism").body("hits.item", contains(letter));
    }

    @Test
    void whatWasTakenOffIsFoundNoMore() {
        soon(() -> search("&advisory=antisemitism").body("hits.item", contains(speech)));
        as("curator").delete(advisory(speech, "antisemitism")).then().statusCode(200);
        soon(() -> search("&advisory=antisemitism").body("hits", empty()));
    }

    @Test
    void refusesAnAdvisoryThatIsNotOfTheList() {
        for (var parameter : new String[] {"advisory", "withoutAdvisory"}) {
            anonymous()
                    .queryParam(parameter, "boredom")
                    .get(API + "/search")
                    .then()
                    .statusCode(400)
                    .body("fields", is(parameter));
        }
    }

    @Test
    void thePageOffersThemInTheLanguageOfTheReader() {
        soon(() -> search("&advisory=propaganda").body("hits.item", containsInAnyOrder(speech, letter)));
        page("").body(containsString("Sisällöstä"))
                .body(containsString("antisemitismi"))
                .body(containsString("withoutAdvisory=propaganda"));
        page("&withoutAdvisory=propaganda")
                .body(containsString("Jätetty pois"))
                .body(containsString("Diary"))
                .body(not(containsString("/fi/items/" + speech)));
    }

    @Test
    void anItemIsFoundByANoteThatTwoPeopleHaveSigned() {
        Stewarding.named();
        var word = "xebec" + Given.identifier().replaceAll("[^a-z0-9]", "");
        var note = Stewarding.note("That " + word + " sailed is denied.");
        Stewarding.write("council-curator", diary, Stewarding.COUNCIL, 0, note).statusCode(200);
        Stewarding.sign("council-curator", diary, Stewarding.COUNCIL, 1).statusCode(200);
        set(diary, "hate-speech");
        soon(() -> search("&advisory=hate-speech").body("hits.item", contains(diary)));
        find(word, "").body("hits", empty());
        Stewarding.sign("council-second", diary, Stewarding.COUNCIL, 1).statusCode(200);
        soon(() -> find(word, "")
                .body("hits.item", contains(diary))
                .body("hits[0].passages.via", everyItem(startsWith("context")))
                .body("hits[0].passages.role", everyItem(is("context-note")))
                .body("hits[0].passages[0].language", is("en")));
        find(word, "&paths=context").body("hits.item", contains(diary));
        find(word, "&paths=source,translation,metadata").body("hits", empty());
        anonymous()
                .queryParam("q", word)
                .get("/lv/search")
                .then()
                .body(containsString("atrasts paskaidrojumā par vienības kontekstu"));
    }

    @Test
    void aWithdrawnNoteIsFoundNoMore() {
        Stewarding.named();
        var word = "xebec" + Given.identifier().replaceAll("[^a-z0-9]", "");
        Stewarding.publish("council", diary, Stewarding.COUNCIL, 0, Stewarding.note("That " + word + " sailed."));
        soon(() -> find(word, "").body("hits.item", contains(diary)));
        as("council-curator")
                .queryParam("steward", Stewarding.COUNCIL)
                .body(Map.of("version", 1, "reason", "It will be written anew"))
                .post(Stewarding.notes(diary) + "/withdraw")
                .then()
                .statusCode(200);
        soon(() -> find(word, "").body("hits", empty()));
    }

    private static void set(String item, String term) {
        as("curator").put(advisory(item, term)).then().statusCode(200);
    }

    private static String advisory(String item, String term) {
        return API + "/items/" + item + "/context/advisories/" + term;
    }

    private ValidatableResponse search(String more) {
        return anonymous()
                .get(API + "/search?collection=" + collection + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse find(String word, String more) {
        return anonymous().get(API + "/search?q=" + word + more).then().statusCode(200);
    }

    private ValidatableResponse page(String more) {
        return anonymous()
                .get("/fi/search?collection=" + collection + more)
                .then()
                .statusCode(200);
    }

    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
