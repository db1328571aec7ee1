package org.atmina.preference;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.Messages;
import org.atmina.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// People say once in which languages they read, and get every answer so.
@QuarkusTest
class SavedLanguagesIT {
    private static final String SAVED = API + "/me/languages";

    @AfterEach
    void nobodyHasSavedAny() {
        as("reader").delete(SAVED).then().statusCode(204);
        as("curator").delete(SAVED).then().statusCode(204);
    }

    @Test
    void keepsThemInTheirOrderForThisPersonOnly() {
        save("reader", "LV", "en-gb", "fi", "lv").statusCode(200).body("languages", contains("lv", "en-GB", "fi"));
        as("reader").get(SAVED).then().body("languages", contains("lv", "en-GB", "fi"));
        as("curator").get(SAVED).then().body("languages", empty());
        save("reader", "pl").statusCode(200);
        as("reader").get(SAVED).then().body("languages", contains("pl"));
        as("reader").delete(SAVED).then().statusCode(204);
        as("reader").get(SAVED).then().body("languages", empty());
    }

    @Test
    void standBehindTheAddressAndBeforeTheBrowser() {
        var item = itemInThreeLanguages();
        save("reader", "lv", "lt").statusCode(200);
        titleOf(item, "", "pl").body("title.language", is("lv"), "title.fallback", is(false));
        titleOf(item, "?lang=pl", "en").body("title.language", is("pl"), "title.fallback", is(false));
        titleOf(item, "?lang=fi", "pl").body("title.language", is("lv"), "title.fallback", is(true));
        save("reader", "et").statusCode(200);
        titleOf(item, "", "pl").body("title.language", is("pl"), "title.fallback", is(true));
        anonymous()
                .header("Accept-Language", "pl")
                .get(API + "/items/" + item)
                .then()
                .body("title.language", is("pl"), "title.fallback", is(false));
    }

    @Test
    void problemsSpeakThemToo() {
        save("reader", "fi").statusCode(200);
        as("reader")
                .header("Accept-Language", "en")
                .get(API + "/items/a00000000x")
                .then()
                .statusCode(404)
                .header("Content-Language", "fi");
    }

    @Test
    void refusalsByRoleSpeakThemToo() {
        save("reader", "fi").statusCode(200);
        as("reader")
                .header("Accept-Language", "en")
                .put(API + "/items/a00000000x/context/advisories/violence")
                .then()
                .statusCode(403)
                .header("Content-Language", "fi")
                .body("title", is(Messages.in(LanguageTag.of("fi"), "problem.role-missing.title", Map.of())));
        as("reader")
                .header("Accept-Language", "en")
                .queryParam("lang", "lt")
                .put(API + "/items/a00000000x/context/advisories/violence")
                .then()
                .statusCode(403)
                .header("Content-Language", "lt");
    }

    @ParameterizedTest
    @CsvSource({"get, /api/v1/no/such/thing, 404", "delete, /api/v1/me/languages/what, 404", "patch, /api/v1/items, 405"
    })
    void addressesThatNobodyAnswersSpeakThemToo(String method, String address, int status) {
        save("reader", "fi").statusCode(200);
        as("reader")
                .header("Accept-Language", "en")
                .request(method, address)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("Content-Language", "fi")
                .header("Vary", containsString("Authorization"));
        as("reader")
                .header("Accept-Language", "en")
                .queryParam("lang", "et")
                .request(method, address)
                .then()
                .statusCode(status)
                .header("Content-Language", "et");
        anonymous()
                .header("Accept-Language", "en")
                .queryParam("lang", "et")
                .request(method, address)
                .then()
                .statusCode(status)
                .header("Content-Language", "et");
    }

    @Test
    void whoHasNoTokenOrABadOneIsAnsweredInTheLanguageOfTheAddress() {
        anonymous()
                .header("Accept-Language", "en")
                .queryParam("lang", "pl")
                .get(SAVED)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .header("Content-Language", "pl");
        anonymous()
                .auth()
                .preemptive()
                .oauth2("e30.e30.e30")
                .header("Accept-Language", "en")
                .queryParam("lang", "pl")
                .get(SAVED)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .header("Content-Language", "pl");
        anonymous()
                .header("Accept-Language", "en")
                .queryParam("lang", "no-language-at-all")
                .get(SAVED)
                .then()
                .statusCode(401)
                .header("Content-Language", "en");
    }

    @Test
    void picturesAreRefusedInTheLanguageOfTheAddress() {
        anonymous()
                .accept("*/*")
                .header("Accept-Language", "en")
                .queryParam("lang", "lv")
                .get("/iiif/3/" + UUID.randomUUID() + "/full/max/0/default.jpg")
                .then()
                .statusCode(404)
                .header("Content-Language", "lv");
    }

    @Test
    void answersForOnePersonAreKeptByNobodyElse() {
        var item = itemInThreeLanguages();
        titleOf(item, "", "en")
                .header("Cache-Control", allOf(containsString("private"), containsString("no-cache")))
                .header("Vary", allOf(containsString("Accept-Language"), containsString("Authorization")));
        anonymous()
                .get(API + "/items/" + item)
                .then()
                .header("Vary", allOf(containsString("Accept-Language"), containsString("Authorization")));
    }

    @Test
    void refusesWhatNobodyReads() {
        for (var wrong : List.of("und", "mul", "no language", "x", "en-x-" + "abcdefgh-".repeat(4) + "a")) {
            save("reader", wrong).statusCode(400).contentType(startsWith("application/problem+json"));
        }
        refused(Map.of("languages", Collections.nCopies(13, "lt")));
        refused(Map.of());
        as("reader").get(SAVED).then().body("languages", empty());
    }

    @Test
    void aTokenThatIsNoneIsRefusedAsBefore() {
        anonymous()
                .auth()
                .preemptive()
                .oauth2("e30.e30.e30")
                .get(API + "/items")
                .then()
                .statusCode(401);
    }

    private static void refused(Map<String, ?> body) {
        as("reader").body(body).put(SAVED).then().statusCode(400);
    }

    private static ValidatableResponse save(String user, String... languages) {
        return as(user).body(Map.of("languages", languages)).put(SAVED).then();
    }

    private static ValidatableResponse titleOf(String item, String query, String browser) {
        return as("reader")
                .header("Accept-Language", browser)
                .get(API + "/items/" + item + query)
                .then()
                .statusCode(200);
    }

    private static String itemInThreeLanguages() {
        var item = Given.publishedItem(Given.collection());
        String unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
        for (var language : List.of("lv", "pl")) {
            var translation = API + "/text-units/" + unit + "/translations/" + language;
            as("translator-" + language)
                    .body(Map.of("baseRevision", 0, "text", "X " + language))
                    .put(translation)
                    .then()
                    .statusCode(200);
            as("translator-" + language).body(Map.of("revision", 1)).post(translation + "/submit");
            as("reviewer-" + language)
                    .body(Map.of("revision", 1))
                    .post(translation + "/approve")
                    .then()
                    .statusCode(200);
        }
        return item;
    }
}
