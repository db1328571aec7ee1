package org.atmina.context;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The two organisations of the demo users, and what they do with notes.
final class Stewarding {
    static final String COUNCIL = "diaspora-council";
    static final String EXILE = "exile-archive";

    private Stewarding() {}

    /// Makes sure that the archive knows both.
    static void named() {
        name(COUNCIL, Map.of("en", "Council of the Diaspora", "lv", "Diasporas padome"));
        name(EXILE, Map.of("en", "Archive of the Exile"));
    }

    private static void name(String slug, Map<String, String> names) {
        if (as("curator").get(API + "/stewards/" + slug).statusCode() == 404) {
            as("curator")
                    .body(Map.of("names", names, "url", "https://example.org/" + slug))
                    .put(API + "/stewards/" + slug)
                    .then()
                    .statusCode(200);
        }
    }

    static Map<String, Object> note(String disputed) {
        var note = new LinkedHashMap<String, Object>();
        note.put("language", "en");
        note.put("issuer", "The Soviet Information Bureau");
        note.put("issued", "February 1948, in answer to an American collection of documents");
        note.put("purpose", "To lay the blame for the war on others");
        note.put("disputed", disputed);
        note.put(
                "citations",
                List.of(Map.of(
                        "text", "Documents on German Foreign Policy, series D", "uri", "https://example.org/dgfp")));
        return note;
    }

    static ValidatableResponse write(String user, String item, String steward, int base, Map<String, Object> note) {
        return as(user).queryParam("steward", steward)
                .body(Map.of("base", base, "note", note))
                .put(notes(item))
                .then();
    }

    static ValidatableResponse sign(String user, String item, String steward, int version) {
        return as(user).queryParam("steward", steward)
                .body(Map.of("version", version))
                .post(notes(item) + "/sign")
                .then();
    }

    /// Written by one of its curators and signed by both.
    static void publish(String body, String item, String steward, int base, Map<String, Object> note) {
        write(body + "-curator", item, steward, base, note).statusCode(200);
        sign(body + "-curator", item, steward, base + 1).statusCode(200);
        sign(body + "-second", item, steward, base + 1).statusCode(200);
    }

    static String notes(String item) {
        return API + "/items/" + item + "/context/notes";
    }
}
