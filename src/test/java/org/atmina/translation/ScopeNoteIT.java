package org.atmina.translation;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.Test;

/// A note on an authority is a text like others: it is translated, reviewed, and out of date when it changes.
@QuarkusTest
class ScopeNoteIT {
    private static Map<String, Object> form(String name, Map<String, String> notes) {
        return Map.of(
                "kind",
                "organisation",
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "preferred")),
                "notes",
                notes);
    }

    private static String made(String name, Map<String, String> notes) {
        return as("curator")
                .body(form(name, notes))
                .post(API + "/authorities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aNoteIsTranslatedAndTurnsStaleWhenItIsRewritten() {
        // Given
        var name = "Office " + Given.identifier();
        var authority = made(name, Map.of("en", "An office in Moscow", "pl", "Urząd w Moskwie"));
        var unit = shown(authority, "en").extract().<String>path("noteUnits.en");
        translate(unit, "Birojs Maskavā");
        shown(authority, "lv").body("note.text", is("Birojs Maskavā"), "note.status", is("approved"));
        shown(authority, "pl").body("note.text", is("Urząd w Moskwie"), "note.status", is("source"));
        shown(authority, "fi").body("note.text", is("An office in Moscow"), "note.fallback", is(true));
        // When
        var body = new LinkedHashMap<>(form(name, Map.of("en", "An office in Minsk")));
        body.put("version", 0);
        as("curator").body(body).put(API + "/authorities/" + authority).then().statusCode(200);
        // Then
        shown(authority, "lv")
                .body("note.text", is("Birojs Maskavā"), "note.status", is("stale"))
                .body("noteUnits.size()", is(1), "noteUnits.en", is(unit));
    }

    @Test
    void aMergeTakesTheTranslationsAlong() {
        var goes = made("Goes " + Given.identifier(), Map.of("en", "An office in Moscow"));
        var stays = made("Stays " + Given.identifier(), Map.of("pl", "Urząd w Moskwie"));
        var unit = shown(goes, "en").extract().<String>path("noteUnits.en");
        translate(unit, "Birojs Maskavā");
        as("curator")
                .body(Map.of("into", stays, "version", 0))
                .post(API + "/authorities/" + goes + "/merge")
                .then()
                .statusCode(200);
        shown(stays, "lv").body("note.text", is("Birojs Maskavā"), "noteUnits.en", is(unit));
    }

    private static ValidatableResponse shown(String authority, String language) {
        return anonymous()
                .queryParam("lang", language)
                .get(API + "/authorities/" + authority)
                .then()
                .statusCode(200);
    }

    private static void translate(String unit, String text) {
        var translation = API + "/text-units/" + unit + "/translations/lv";
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", text))
                .put(translation)
                .then()
                .statusCode(200);
        as("translator-lv")
                .body(Map.of("revision", 1))
                .post(translation + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-lv")
                .body(Map.of("revision", 1))
                .post(translation + "/approve")
                .then()
                .statusCode(200);
    }
}
