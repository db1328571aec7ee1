package org.atmina.catalog.http;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

/// The descriptive texts of an item, as readers of other languages get them.
@QuarkusTest
class ItemLanguageIT {
    @Test
    void aReaderOfAnotherLanguageIsToldThatTheTextIsNotInIt() {
        var item = Given.publishedItem(Given.collection());
        anonymous()
                .get(API + "/items/" + item + "?lang=fi")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("title.language", is("en"))
                .body("title.fallback", is(true));
        anonymous()
                .get(API + "/items/" + item + "?lang=no-such-language-at-all")
                .then()
                .statusCode(400);
    }

    @Test
    void aTranslatedTitleIsShownAndTurnsStaleWithItsSource() {
        // Given
        var item = Given.publishedItem(Given.collection());
        var path = API + "/items/" + item;
        translateToLatvian(as("curator").get(path).path("titleUnit"), "Pārbaudes vēstule");
        var inLatvian = path + "?lang=lv";
        anonymous()
                .get(inLatvian)
                .then()
                .body("title.text", is("Pārbaudes vēstule"))
                .body("title.language", is("lv"))
                .body("title.status", is("approved"))
                .body("title.fallback", is(false))
                .body("translations.lv.approved", is(1))
                .body("translations.lv.total", is(1));
        anonymous().get(path).then().body("title.text", is("A letter of a test"));
        // When
        var version = as("curator").get(path).<Integer>path("version");
        as("curator")
                .body(Map.of("version", version, "title", Given.text("en", "A card of a test")))
                .patch(path)
                .then()
                .statusCode(200);
        // Then
        anonymous()
                .get(inLatvian)
                .then()
                .body("title.text", is("Pārbaudes vēstule"))
                .body("title.status", is("stale"))
                .body("translations.lv.approved", is(0))
                .body("translations.lv.stale", is(1));
        Given.withdraw(item, "Test");
        anonymous().get(inLatvian).then().statusCode(410).body("itemTitle", is("Pārbaudes vēstule"));
    }

    private static void translateToLatvian(String unit, String text) {
        var path = API + "/text-units/" + unit + "/translations/lv";
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", text))
                .put(path)
                .then()
                .statusCode(200);
        var revision = Map.of("revision", 1);
        as("translator-lv").body(revision).post(path + "/submit").then().statusCode(200);
        as("reviewer-lv").body(revision).post(path + "/approve").then().statusCode(200);
    }
}
