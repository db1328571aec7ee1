package org.atmina.translation;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.PublicId;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Organisations publish translations of the same text beside the archive's own.
@QuarkusTest
class StewardIT {
    private static final String COUNCIL = "diaspora-council";
    private static final String EXILE = "exile-archive";

    private String collection;
    private String item;
    private String unit;

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @BeforeEach
    void anItemWithAParagraph() {
        name(COUNCIL, Map.of("en", "Council of the Diaspora", "lv", "Diasporas padome"));
        name(EXILE, Map.of("en", "Archive of the Exile"));
        collection = Given.collection();
        item = Given.publishedItem(collection);
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.flowing(files, ReadText.file(files, id), "Ein Brief an die Mutter.");
        unit = text("lv").extract().path("segments[0].unit");
    }

    private static void name(String slug, Map<String, String> names) {
        if (as("admin").get(API + "/stewards/" + slug).statusCode() == 404) {
            as("admin")
                    .body(Map.of("names", names))
                    .put(API + "/stewards/" + slug)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aStewardsTranslationStandsBesideTheArchivesOwn() {
        publish("translator-lv", "reviewer-lv", "", "Vēstule mātei.");
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        text("lv")
                .body("segments[0].translation.text", is("Vēstule mātei."))
                .body("segments[0].translation.steward", nullValue())
                .body("segments[0].translation.rule", is("archive"))
                .body("segments[0].translation.alternatives.text", contains("Vēstule māmiņai."))
                .body("segments[0].translation.alternatives.steward", contains(COUNCIL));
        anonymous()
                .get(API + "/text-units/" + unit)
                .then()
                .body("translations", hasSize(2))
                .body("shown.lv.rule", is("archive"));
        anonymous().queryParam("steward", COUNCIL).get(translation()).then().body("text", is("Vēstule māmiņai."));
    }

    @Test
    void theTranslationsOfAllAreCitedUnderTheirNames() {
        publish("translator-lv", "reviewer-lv", "", "Vēstule mātei.");
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        cited(passage() + "?lang=lv")
                .body("text", is("Vēstule mātei."), "steward", nullValue(), "publisher", nullValue())
                .body("wordings.steward", contains(nullValue(), nullValue(), is(COUNCIL)));
        cited(passage() + "/lv/" + COUNCIL + "/1?lang=lv")
                .body("text", is("Vēstule māmiņai."), "state", is("approved"), "newer", nullValue())
                .body("steward", is(COUNCIL), "publisher", is("Diasporas padome"))
                .body("made.translator", is("council-translator"), "made.reviewer", is("council-reviewer"))
                .body("citations.text", containsString("publicējusi organizācija Diasporas padome"));
    }

    @Test
    void aWordingIsCitedInTheNameOfNobodyElse() {
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        cited(passage() + "/lv/" + EXILE + "/1").statusCode(404);
    }

    @Test
    void everyFormOfACitationNamesWhoPublishesIt() {
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        var councils = passage() + "/lv/" + COUNCIL + "/1";
        written(councils, "bibtex").body(containsString("{Council of the Diaspora}"));
        written(councils, "ris").body(containsString("PB  - Council of the Diaspora"));
        written(councils, "csl-json").body("publisher", contains("Council of the Diaspora"));
        written("/lv" + councils, "html").body(containsString("Diasporas padome"));
    }

    @Test
    void aPassageIsCitedInTheWordingThatACuratorHasChosen() {
        publish("translator-lv", "reviewer-lv", "", "Vēstule mātei.");
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        choose("/text-units/" + unit, COUNCIL, "lv").statusCode(200);
        cited(passage() + "?lang=lv").body("text", is("Vēstule māmiņai."), "steward", is(COUNCIL));
    }

    private String passage() {
        return "/cite/" + PassageId.of(UUID.fromString(unit));
    }

    private static ValidatableResponse cited(String path) {
        return anonymous().header("Accept", "application/json").get(path).then();
    }

    private static ValidatableResponse written(String path, String format) {
        return anonymous()
                .header("Accept", "*/*")
                .header("Accept-Language", "en")
                .queryParam("format", format)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whereTheArchiveHasNoneTheFirstApprovedIsShownUnderItsName() {
        publish("exile-curator", "exile-second", EXILE, "Vēstule mammai.");
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        text("lv")
                .body("segments[0].translation.steward", is(EXILE))
                .body("segments[0].translation.rule", is("earliest"))
                .body("segments[0].translation.alternatives.steward", contains(COUNCIL));
        anonymous()
                .get("/lv/items/" + item)
                .then()
                .statusCode(200)
                .body(containsString("Vēstule mammai."))
                .body(containsString("Archive of the Exile"))
                .body(containsString("Diasporas padome"));
    }

    @Test
    void whatACuratorDecidesIsShownAndTheDecisionsAreKept() {
        publish("translator-lv", "reviewer-lv", "", "Vēstule mātei.");
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        choose("/text-units/" + unit, COUNCIL, "lv").statusCode(200);
        text("lv")
                .body("segments[0].translation.steward", is(COUNCIL))
                .body("segments[0].translation.rule", is("chosen"))
                .body("segments[0].translation.alternatives.text", contains("Vēstule mātei."));
        choose("/text-units/" + unit, null, "lv").statusCode(200);
        text("lv").body("segments[0].translation.rule", is("archive"));
        choose("/collections/" + collection, COUNCIL, null).statusCode(200);
        text("lv").body("segments[0].translation.rule", is("chosen"));
        choose("/text-units/" + unit, "", null).statusCode(200);
        text("lv")
                .body("segments[0].translation.steward", nullValue())
                .body("segments[0].translation.rule", is("chosen"));
        anonymous()
                .get(API + "/text-units/" + unit + "/wording-choices")
                .then()
                .body("steward", contains("", null, COUNCIL))
                .body("by", contains("curator", "curator", "curator"))
                .body("reason[0]", is("Agreed at the meeting in May"));
        choose("/text-units/" + unit, "nobody", null).statusCode(404);
    }

    @Test
    void nobodyWorksForAStewardThatIsNotTheirs() {
        save("translator-lv", COUNCIL, 0, "Vēstule")
                .statusCode(403)
                .body("type", is("urn:atmina:problem:steward-not-yours"));
        save("council-translator", EXILE, 0, "Vēstule").statusCode(403);
        save("council-translator", "nobody", 0, "Vēstule").statusCode(404);
        save("council-translator", COUNCIL, 0, "Vēstule").statusCode(200);
        step("council-translator", COUNCIL, "submit").statusCode(200);
        step("reviewer-lv", COUNCIL, "approve").statusCode(403);
        step("council-reviewer", COUNCIL, "approve").statusCode(200);
    }

    @Test
    void fourEyesHoldWithinASteward() {
        save("council-reviewer", COUNCIL, 0, "Vēstule").statusCode(200);
        step("council-reviewer", COUNCIL, "submit").statusCode(200);
        step("council-reviewer", COUNCIL, "approve")
                .statusCode(403)
                .body("type", is("urn:atmina:problem:own-translation"));
        text("lv").body("segments[0].translation", nullValue());
    }

    @Test
    void draftsOfAStewardAreNotForReaders() {
        save("council-translator", COUNCIL, 0, "Vēstule").statusCode(200);
        anonymous().queryParam("steward", COUNCIL).get(translation()).then().statusCode(404);
        anonymous().get(API + "/text-units/" + unit).then().body("translations", empty());
        as("council-reviewer").get(API + "/text-units/" + unit).then().body("translations.steward", contains(COUNCIL));
    }

    @Test
    void thePlainTextSaysWhoseTheWordingIs() {
        publish("translator-lv", "reviewer-lv", "", "Vēstule mātei.");
        publish("council-translator", "council-reviewer", COUNCIL, "Vēstule māmiņai.");
        plainText("lv").body(is("Vēstule mātei.\n\n"));
        choose("/text-units/" + unit, COUNCIL, "lv").statusCode(200);
        plainText("lv").body(is("[Tulkojumu publicējusi organizācija Diasporas padome]\nVēstule māmiņai.\n\n"));
    }

    @Test
    void aHitSaysWhoseTheWordingIs() {
        var word = "Kolibri" + Given.identifier().replaceAll("[^a-z0-9]", "");
        publish("council-translator", "council-reviewer", COUNCIL, word + " māmiņai.");
        found(word, hit -> hit.body("hits[0].title.steward", nullValue(), "hits[0].passages[0].steward", is(COUNCIL)));
        pageOfHits(word, "Diasporas padome");
        anonymous()
                .accept("*/*")
                .queryParam("q", word)
                .get("/iiif/search/2/" + item)
                .then()
                .statusCode(200)
                .body("items[0].body.language", is("lv"))
                .body("items[0].creator.name", is("Council of the Diaspora"));
        anonymous()
                .accept("*/*")
                .queryParam("q", word)
                .get("/iiif/search/1/" + item)
                .then()
                .statusCode(200)
                .body("resources[0].resource.language", is("lv"))
                .body("resources[0].attribution.'@value'", is("Council of the Diaspora"))
                .body("resources[0].attribution.'@language'", is("en"));
    }

    @Test
    void aTitleAmongTheHitsSaysWhoseItIs() {
        var word = "Kolibri" + Given.identifier().replaceAll("[^a-z0-9]", "");
        unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
        publish("exile-curator", "exile-second", EXILE, word);
        found(word, hit -> hit.body("hits[0].title.steward", is(EXILE), "hits[0].passages[0].steward", is(EXILE)));
        pageOfHits(word, "Archive of the Exile");
    }

    /// As soon as the item is found by this word in Latvian.
    private void found(String word, Consumer<ValidatableResponse> hit) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var answer = anonymous()
                    .queryParam("q", word)
                    .queryParam("lang", "lv")
                    .get(API + "/search")
                    .then()
                    .statusCode(200)
                    .body("hits.item", contains(item));
            hit.accept(answer);
        });
    }

    private static void pageOfHits(String word, String publisher) {
        anonymous()
                .queryParam("q", word)
                .get("/lv/search")
                .then()
                .body(containsString("Tulkojumu publicējusi organizācija " + publisher));
    }

    @Test
    void collectionsSayToViewersWhoseTheWordingIs() {
        unit = as("curator")
                .get(API + "/collections/" + collection)
                .then()
                .extract()
                .path("title.unit");
        publish("council-translator", "council-reviewer", COUNCIL, "Pārbaudes papīri");
        anonymous()
                .accept("*/*")
                .get("/iiif/presentation/3/collection/" + collection)
                .then()
                .statusCode(200)
                .body("label.lv", contains("Pārbaudes papīri"))
                .body("metadata.value.lv.flatten()", hasItem("Diasporas padome"));
    }

    @Test
    void manifestsSayWhoseTheWordingIs() {
        var title = as("curator").get(API + "/items/" + item).then().extract().<String>path("title.unit");
        unit = title;
        publish("council-translator", "council-reviewer", COUNCIL, "Pārbaudes vēstule");
        anonymous()
                .get("/iiif/presentation/3/" + item + "/manifest")
                .then()
                .body("label.lv", contains("Pārbaudes vēstule"))
                .body("metadata.value.lv.flatten()", hasItem("Diasporas padome"));
        anonymous().queryParam("lang", "lv").get(API + "/items/" + item).then().body("title.steward", is(COUNCIL));
    }

    private ValidatableResponse choose(String of, @Nullable String steward, @Nullable String language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("steward", steward);
        body.put("language", language);
        body.put("reason", "Agreed at the meeting in May");
        return as("curator").body(body).post(API + of + "/wording-choices").then();
    }

    private void publish(String translator, String reviewer, String steward, String text) {
        save(translator, steward, 0, text).statusCode(200);
        step(translator, steward, "submit").statusCode(200);
        step(reviewer, steward, "approve").statusCode(200);
    }

    private ValidatableResponse save(String user, String steward, int base, String text) {
        return as(user).queryParam("steward", steward)
                .body(Map.of("baseRevision", base, "text", text))
                .put(translation())
                .then();
    }

    private ValidatableResponse step(String user, String steward, String step) {
        return as(user).queryParam("steward", steward)
                .body(Map.of("revision", 1))
                .post(translation() + "/" + step)
                .then();
    }

    private ValidatableResponse plainText(String language) {
        return anonymous()
                .accept("*/*")
                .get(API + "/items/" + item + "/text/" + language + ".txt")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse text(String language) {
        return anonymous()
                .queryParam("lang", language)
                .get(API + "/items/" + item + "/text")
                .then()
                .statusCode(200);
    }

    private String translation() {
        return API + "/text-units/" + unit + "/translations/lv";
    }
}
