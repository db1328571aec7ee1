package org.atmina.translation;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A translator saves, a reviewer judges, a reader reads: with real tokens of a real Keycloak.
@QuarkusTest
class TranslationIT {
    private String item;
    private String unit;

    @BeforeEach
    void anItemWithATitleToTranslate() {
        item = Given.publishedItem(Given.collection());
        unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
    }

    @Test
    void readersGetATranslationOnceASecondPersonHasApprovedIt() {
        // Given
        save("translator-lv", "lv", 0, "Pārbaudes vēstule")
                .statusCode(200)
                .body("revision", is(1), "status", is("draft"));
        titleFor("lv").body("title.language", is("en"), "title.fallback", is(true));
        step("translator-lv", "lv", "submit", 1).statusCode(200).body("status", is("in-review"));
        titleFor("lv").body("title.language", is("en"));
        // When
        step("reviewer-lv", "lv", "approve", 1).statusCode(200).body("status", is("approved"));
        // Then
        titleFor("lv")
                .body("title.text", is("Pārbaudes vēstule"))
                .body("title.language", is("lv"))
                .body("title.fallback", is(false));
        titleFor("fi").body("title.language", is("en"), "title.fallback", is(true));
    }

    @Test
    void refusesASaveMadeOnAnOlderRevision() {
        save("translator-lv", "lv", 0, "Vēstule").statusCode(200);
        save("editor-lv", "lv", 0, "Cita vēstule")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("urn:atmina:problem:translation-overtaken"))
                .body("current", is(1))
                .body("currentText", is("Vēstule"))
                .body("currentAuthor", is("translator-lv"));
    }

    @Test
    void savingTheSameWordingAgainChangesNothing() {
        save("translator-et", "et", 0, "Testi kiri").body("revision", is(1));
        save("translator-et", "et", 1, "Testi kiri").statusCode(200).body("revision", is(1));
    }

    @Test
    void everyRevisionIsKept() {
        save("translator-et", "et", 0, "Kiri").statusCode(200);
        save("translator-et", "et", 1, "Testi kiri").statusCode(200).body("revision", is(2));
        as("reviewer-et")
                .get(translation("et") + "/revisions")
                .then()
                .body("revision", contains(2, 1))
                .body("text", contains("Testi kiri", "Kiri"));
    }

    @Test
    void nobodyApprovesTheirOwnTranslation() {
        save("editor-lv", "lv", 0, "Vēstule").statusCode(200);
        step("editor-lv", "lv", "submit", 1).statusCode(200);
        step("editor-lv", "lv", "approve", 1).statusCode(403).body("type", is("urn:atmina:problem:own-translation"));
        titleFor("lv").body("title.language", is("en"));
    }

    @Test
    void aTranslatorOfOneLanguageDoesNotWriteAnother() {
        save("translator-lt", "et", 0, "Kiri")
                .statusCode(403)
                .body("type", is("urn:atmina:problem:language-not-yours"));
    }

    @Test
    void aReviewerOfOneLanguageDoesNotJudgeAnother() {
        save("translator-et", "et", 0, "Kiri").statusCode(200);
        step("translator-et", "et", "submit", 1).statusCode(200);
        step("reviewer-lt", "et", "approve", 1)
                .statusCode(403)
                .body("type", is("urn:atmina:problem:language-not-yours"));
    }

    @Test
    void onlyWhatIsInReviewIsApproved() {
        save("translator-fi", "fi", 0, "Kirje").statusCode(200);
        step("reviewer-fi", "fi", "approve", 1)
                .statusCode(409)
                .body("type", is("urn:atmina:problem:translation-status"))
                .body("current", is("draft"));
    }

    @Test
    void aRejectedTranslationGoesBackWithTheReason() {
        save("translator-pl", "pl", 0, "Test").statusCode(200);
        step("translator-pl", "pl", "submit", 1).statusCode(200);
        as("reviewer-pl")
                .body(Map.of("revision", 1, "reason", "Brakuje słowa list"))
                .post(translation("pl") + "/reject")
                .then()
                .statusCode(200)
                .body("status", is("rejected"))
                .body("note", is("Brakuje słowa list"));
        save("translator-pl", "pl", 1, "List testowy").statusCode(200).body("revision", is(2), "status", is("draft"));
    }

    @Test
    void aChangedSourceMakesTheTranslationStaleAndStillShowsIt() {
        // Given
        approve("lt", "Bandomasis laiškas");
        // When
        int version = as("curator").get(API + "/items/" + item).then().extract().path("version");
        as("curator")
                .body(Map.of("version", version, "title", Given.text("en", "Another letter of a test")))
                .patch(API + "/items/" + item)
                .then()
                .statusCode(200);
        // Then
        titleFor("lt").body("title.text", is("Bandomasis laiškas"), "title.status", is("stale"));
        save("translator-lt", "lt", 1, "Bandomasis laiškas").statusCode(200).body("revision", is(2));
    }

    @Test
    void refusesATranslationIntoTheLanguageOfTheSource() {
        as("admin").get(API + "/text-units/" + unit).then().statusCode(200).body("language", equalTo("en"));
        save("translator-en", "en", 0, "A letter")
                .statusCode(400)
                .body("type", is("urn:atmina:problem:translation-into-source-language"));
    }

    @Test
    void readersSeeApprovedTranslationsOfAUnitOnly() {
        approve("lt", "Bandomasis laiškas");
        save("translator-et", "et", 0, "Kiri").statusCode(200);
        anonymous()
                .get(API + "/text-units/" + unit)
                .then()
                .body("translations", hasSize(1))
                .body("translations[0].language", is("lt"));
        anonymous().get(translation("et")).then().statusCode(404);
        as("translator-et").get(translation("et")).then().statusCode(200).body("text", is("Kiri"));
    }

    @Test
    void problemsSpeakTheLanguageOfWhoAsks() {
        as("translator-lt")
                .header("Accept-Language", "lt")
                .body(Map.of("baseRevision", 0, "text", "Kiri"))
                .put(translation("et"))
                .then()
                .statusCode(403)
                .header("Content-Language", "lt")
                .body("detail", containsString("neturi vaidmens šiai kalbai"));
    }

    private void approve(String language, String text) {
        save("translator-" + language, language, 0, text).statusCode(200);
        step("translator-" + language, language, "submit", 1).statusCode(200);
        step("reviewer-" + language, language, "approve", 1).statusCode(200);
    }

    private ValidatableResponse titleFor(String language) {
        return anonymous()
                .queryParam("lang", language)
                .get(API + "/items/" + item)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse save(String user, String language, int base, String text) {
        return as(user).body(Map.of("baseRevision", base, "text", text))
                .put(translation(language))
                .then();
    }

    private ValidatableResponse step(String user, String language, String step, int revision) {
        return as(user).body(Map.of("revision", revision))
                .post(translation(language) + "/" + step)
                .then();
    }

    private String translation(String language) {
        return API + "/text-units/" + unit + "/translations/" + language;
    }
}
