package org.atmina.memory;

import static org.atmina.memory.Remembering.approve;
import static org.atmina.memory.Remembering.save;
import static org.atmina.memory.Remembering.step;
import static org.atmina.memory.Remembering.suggestions;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was approved once is suggested where it fits again: with real tokens, to everybody what they may
/// see.
@QuarkusTest
class SuggestionIT {
    private static final String GERMAN =
            "Die %1$skommission aus %1$s hat den %1$sbericht über %1$s im %1$sherbst angenommen.";
    private static final String LATVIAN = "Komisija pieņēma ziņojumu par rudens ražu.";

    @Inject
    Remembering remembering;

    /// In no other test: the memory is one for all of them.
    private String place = "";

    private String collection = "";
    private String item = "";
    private String unit = "";

    @BeforeEach
    void anApprovedTranslation() {
        place = "ort" + UUID.randomUUID().toString().substring(0, 8);
        collection = Given.collection();
        item = Given.publishedItem(collection);
        unit = remembering.units(item, GERMAN.formatted(place)).getFirst();
        approve(unit, LATVIAN);
    }

    @Test
    void theSameWordingIsSuggestedFromTheMomentOfItsApproval() {
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place).toUpperCase() + " ")
                .getFirst();
        suggestions("translator-lv", asked)
                .statusCode(200)
                .body("source.language", is("de"))
                .body("suggestions", hasSize(1))
                .body("suggestions[0].score", is(100), "suggestions[0].match", is("exact"))
                .body("suggestions[0].text", is(LATVIAN), "suggestions[0].language", is("lv"))
                .body("suggestions[0].source.text", is(GERMAN.formatted(place)))
                .body("suggestions[0].translator", is("translator-lv"), "suggestions[0].reviewer", is("reviewer-lv"))
                .body("suggestions[0].from.unit", is(unit), "suggestions[0].from.item", is(item))
                .body("suggestions[0].from.near", is(true), "suggestions[0].from.standing", is("present"));
    }

    @Test
    void whatIsNotApprovedIsNoMemory() {
        var draft = "Ein Satz aus %s, den noch niemand freigegeben hat.".formatted(place);
        var drafted = remembering.units(Given.publishedItem(collection), draft).getFirst();
        save(drafted, 0, "Melnraksts").statusCode(200);
        var asked = remembering.units(Given.publishedItem(collection), draft).getFirst();
        suggestions("translator-lv", asked).body("suggestions", empty());
        step("translator-lv", drafted, "submit", 1);
        suggestions("translator-lv", asked).body("suggestions", empty());
        step("reviewer-lv", drafted, "approve", 1);
        suggestions("translator-lv", asked).body("suggestions.text", contains("Melnraksts"));
    }

    @Test
    void aSimilarWordingComesWithItsScoreAndWhatDiffers() {
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place).replace("angenommen", "abgelehnt"))
                .getFirst();
        suggestions("translator-lv", asked)
                .body("suggestions", hasSize(1))
                .body("suggestions[0].score", is(91), "suggestions[0].match", is("fuzzy"))
                .body("suggestions[0].diff.findAll { it.kind == 'replaced' }.before", contains("angenommen"))
                .body("suggestions[0].diff.findAll { it.kind == 'replaced' }.after", contains("abgelehnt"));
        as("translator-lv")
                .queryParam("to", "lv")
                .queryParam("score", 95)
                .get(API + "/text-units/" + asked + "/suggestions")
                .then()
                .body("suggestions", empty());
    }

    @Test
    void onlyTranslationsBetweenTheTwoLanguagesAreSuggested() {
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                .getFirst();
        as("translator-lt")
                .queryParam("to", "lt")
                .get(API + "/text-units/" + asked + "/suggestions")
                .then()
                .statusCode(200)
                .body("suggestions", empty());
    }

    @Test
    void theSameWordingBetweenTheSameNeighboursStandsAboveAll() {
        var before = "Davor steht etwas über " + place;
        var behind = "Und danach noch etwas.";
        var there = remembering.units(Given.publishedItem(Given.collection()), before, GERMAN.formatted(place), behind);
        approve(there.get(1), "Ar kaimiņiem.");
        var asked = remembering
                .units(Given.publishedItem(collection), before, GERMAN.formatted(place), behind)
                .get(1);
        suggestions("translator-lv", asked)
                .body("suggestions.score", contains(101, 100))
                .body("suggestions[0].match", is("context"), "suggestions[0].text", is("Ar kaimiņiem."));
    }

    @Test
    void ofEquallyGoodOnesThoseOfTheSameCollectionComeFirst() {
        var elsewhere = Given.collection();
        approve(
                remembering
                        .units(Given.publishedItem(elsewhere), GERMAN.formatted(place))
                        .getFirst(),
                "No citurienes.");
        suggestions(
                        "translator-lv",
                        remembering
                                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                                .getFirst())
                .body("suggestions.text", contains(LATVIAN, "No citurienes."))
                .body("suggestions.from.near", contains(true, false));
        suggestions(
                        "translator-lv",
                        remembering
                                .units(Given.publishedItem(elsewhere), GERMAN.formatted(place))
                                .getFirst())
                .body("suggestions.text", contains("No citurienes.", LATVIAN));
    }

    @Test
    void theSameTranslationOfTheSameWordingIsShownOnce() {
        approve(
                remembering
                        .units(Given.publishedItem(collection), GERMAN.formatted(place))
                        .getFirst(),
                LATVIAN);
        suggestions(
                        "translator-lv",
                        remembering
                                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                                .getFirst())
                .body("suggestions", hasSize(1))
                .body("suggestions[0].times", is(2));
    }

    @Test
    void aNewerApprovedTranslationTakesThePlaceOfTheOlderOne() {
        save(unit, 1, "Jaunāks tulkojums.").statusCode(200);
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                .getFirst();
        suggestions("translator-lv", asked).body("suggestions.text", contains(LATVIAN));
        step("translator-lv", unit, "submit", 2);
        step("reviewer-lv", unit, "approve", 2);
        suggestions("translator-lv", asked).body("suggestions.text", contains("Jaunāks tulkojums."));
    }

    @Test
    void aTranslationWhoseSourceHasChangedSaysWhichSourceItTranslates() {
        var changed = GERMAN.formatted(place).replace("angenommen", "abgelehnt");
        correct(unit, changed);
        suggestions("translator-lv", unit)
                .body("suggestions", hasSize(1))
                .body("suggestions[0].score", is(91))
                .body("suggestions[0].source.text", is(GERMAN.formatted(place)))
                .body("suggestions[0].from.unit", is(unit), "suggestions[0].from.standing", is("stale"));
        var asked = remembering.units(Given.publishedItem(collection), changed).getFirst();
        suggestions("translator-lv", asked).body("suggestions.score", contains(91));
    }

    @Test
    void whatWentOverIntoOtherUnitsSaysSo() {
        as("curator")
                .body(Map.of(
                        "baseHash", hash(unit), "at", GERMAN.formatted(place).indexOf("hat")))
                .post(API + "/text-units/" + unit + "/split")
                .then()
                .statusCode(201);
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                .getFirst();
        suggestions("translator-lv", asked).body("suggestions[0].from.standing", is("replaced"));
    }

    @Test
    void aWithdrawnItemIsNoMemory() {
        Given.withdraw(item, "A test.");
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                .getFirst();
        suggestions("translator-lv", asked).body("suggestions", empty());
    }

    @Test
    void nobodyIsShownWhatTheyMayNotSeeWhereItStands() {
        var form = Given.itemForm(collection);
        form.put("visibility", "staff");
        var closed = Given.item(form);
        Given.publish(closed);
        approve(remembering.units(closed, GERMAN.formatted(place)).getFirst(), "Tikai darbiniekiem.");
        var asked = remembering
                .units(Given.publishedItem(collection), GERMAN.formatted(place))
                .getFirst();
        suggestions("translator-lv", asked).body("suggestions", hasSize(2));
        suggestions("reader", asked).statusCode(200).body("suggestions.text", contains(LATVIAN));
        suggestions("reader", remembering.units(closed, GERMAN.formatted(place)).getFirst())
                .statusCode(404)
                .body("type", is("urn:atmina:problem:no-such-text-unit"));
    }

    @Test
    void descriptiveTextsAreMemoryToo() {
        var form = Given.itemForm(collection);
        form.put("title", Given.text("en", "A list of " + place));
        var title = titleUnit(Given.item(form));
        approve(title, "Saraksts");
        suggestions("translator-lv", titleUnit(Given.item(form)))
                .body("suggestions.score", contains(101))
                .body("suggestions[0].from.role", is("title"));
    }

    @Test
    void whatCannotBeSuggestedIsSaidInTheReadersLanguage() {
        as("translator-lv")
                .header("Accept-Language", "lv")
                .queryParam("to", "de")
                .get(API + "/text-units/" + unit + "/suggestions")
                .then()
                .statusCode(400)
                .body("type", is("urn:atmina:problem:translation-into-source-language"))
                .body("title", is("Jau šajā valodā"));
        as("translator-lv")
                .get(API + "/text-units/" + unit + "/suggestions")
                .then()
                .statusCode(400);
        as("translator-lv")
                .queryParam("to", "lv")
                .get(API + "/text-units/" + UUID.randomUUID() + "/suggestions")
                .then()
                .statusCode(404);
    }

    private static String titleUnit(String ofItem) {
        return as("curator").get(API + "/items/" + ofItem).then().extract().path("title.unit");
    }

    private static String hash(String unit) {
        return as("curator").get(API + "/text-units/" + unit).then().extract().path("hash");
    }

    private static void correct(String unit, String text) {
        as("curator")
                .body(Map.of("baseHash", hash(unit), "text", text))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(200);
    }
}
