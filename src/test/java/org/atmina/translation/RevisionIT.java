package org.atmina.translation;

import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a translation came about, and what becomes of two that are made at once.
@QuarkusTest
class RevisionIT {
    private String item = "";
    private String unit = "";

    @BeforeEach
    void anItemWithATitleToTranslate() {
        item = Given.publishedItem(Given.collection());
        unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
    }

    @Test
    void aRelayNamesTheLanguageItCameThrough() {
        save("translator-fi", "fi", Map.of("baseRevision", 0, "text", "Kirje", "pivotLanguage", "et"))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:no-such-pivot"));
        approve("et", "Testi kiri");
        save("translator-fi", "fi", Map.of("baseRevision", 0, "text", "Kirje", "pivotLanguage", "et", "note", "Via et"))
                .statusCode(200)
                .body("pivotLanguage", is("et"), "authorNote", is("Via et"), "origin", is("human"));
        save("translator-et", "et", Map.of("baseRevision", 1, "text", "Kiri", "pivotLanguage", "et"))
                .statusCode(400);
    }

    @Test
    void whatAPersonMakesOfMachineTextIsPostEdited() {
        save("translator-lt", "lt", Map.of("baseRevision", 0, "text", "Laiškas", "origin", "post-edited"))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:not-post-edited"));
        save("translator-lt", "lt", Map.of("baseRevision", 0, "text", "Testo laiškas", "origin", "machine"))
                .statusCode(200);
        save("translator-lt", "lt", Map.of("baseRevision", 1, "text", "Bandomasis laiškas"))
                .statusCode(200)
                .body("revision", is(2), "origin", is("post-edited"));
        step("translator-lt", "lt", "submit", 2).statusCode(200);
        step("reviewer-lt", "lt", "approve", 2).statusCode(200).body("origin", is("post-edited"));
    }

    @Test
    void machineTextThatIsTakenOverUnchangedIsNotCalledHuman() {
        save("translator-lt", "lt", Map.of("baseRevision", 0, "text", "Laiškas", "origin", "machine"))
                .statusCode(200);
        step("translator-lt", "lt", "submit", 1).statusCode(200);
        step("reviewer-lt", "lt", "approve", 1).statusCode(409).body("type", is("urn:atmina:problem:machine-text"));
        save("translator-lt", "lt", Map.of("baseRevision", 1, "text", "Laiškas", "origin", "human"))
                .statusCode(200)
                .body("revision", is(2), "origin", is("post-edited"));
    }

    @Test
    void whoComesSecondGetsBothSidesChanges() {
        save("translator-lv", "lv", Map.of("baseRevision", 0, "text", "Viena vēstule no testa"))
                .statusCode(200);
        save("editor-lv", "lv", Map.of("baseRevision", 1, "text", "Viena vēstule no pārbaudes"))
                .statusCode(200);
        save("translator-lv", "lv", Map.of("baseRevision", 1, "text", "Kāda vēstule no testa"))
                .statusCode(409)
                .body("type", is("urn:atmina:problem:translation-overtaken"))
                .body("current", is(2))
                .body("base", is("Viena vēstule no testa"))
                .body("theirChanges.after", hasItem("pārbaudes"))
                .body("yourChanges.after", hasItem("Kāda"))
                .body("conflicts", empty())
                .body("merged", is("Kāda vēstule no pārbaudes"));
    }

    @Test
    void whoJudgesAnEarlierRevisionSeesWhatHasChangedSince() {
        save("translator-lv", "lv", Map.of("baseRevision", 0, "text", "Vēstule no Rīgas"))
                .statusCode(200);
        step("translator-lv", "lv", "submit", 1).statusCode(200);
        save("editor-lv", "lv", Map.of("baseRevision", 1, "text", "Vēstule no Jūrmalas"))
                .statusCode(200);
        for (var judging : List.of("approve", "submit")) {
            step(judging.equals("submit") ? "translator-lv" : "reviewer-lv", "lv", judging, 1)
                    .statusCode(409)
                    .body("type", is("urn:atmina:problem:translation-overtaken"), "current", is(2))
                    .body("base", is("Vēstule no Rīgas"), "theirs", is("Vēstule no Jūrmalas"))
                    .body("theirChanges.after", hasItem("Jūrmalas"))
                    .body("merged", is("Vēstule no Jūrmalas"), "conflicts", empty());
        }
    }

    @Test
    void whoAsksAgainBecauseTheAnswerWasLostSavesOnce() {
        var saving = Map.<String, Object>of("baseRevision", 0, "text", "Vēstule");
        save("translator-lv", "lv", saving).statusCode(200).body("revision", is(1));
        save("translator-lv", "lv", saving).statusCode(200).body("revision", is(1));
        save("editor-lv", "lv", saving).statusCode(409);
    }

    @Test
    void whoWroteItTakesItBackFromReview() {
        save("translator-lv", "lv", Map.of("baseRevision", 0, "text", "Vēstule"))
                .statusCode(200);
        step("translator-lv", "lv", "withdraw", 1).statusCode(409);
        step("translator-lv", "lv", "submit", 1).statusCode(200);
        step("editor-lv", "lv", "withdraw", 1)
                .statusCode(403)
                .body("type", is("urn:atmina:problem:not-your-translation"));
        step("translator-lv", "lv", "withdraw", 1).statusCode(200).body("status", is("draft"));
        step("reviewer-lv", "lv", "approve", 1).statusCode(409);
    }

    @Test
    void revisionsAreComparedWordByWord() {
        save("translator-et", "et", Map.of("baseRevision", 0, "text", "Üks kiri"))
                .statusCode(200);
        save("translator-et", "et", Map.of("baseRevision", 1, "text", "Testi kiri"))
                .statusCode(200);
        as("reviewer-et")
                .get(translation("et") + "/revisions/2/diff")
                .then()
                .statusCode(200)
                .body("from.revision", is(1), "to.revision", is(2))
                .body("pieces.kind", contains("replaced", "same"));
        as("reviewer-et").get(translation("et") + "/revisions/3/diff").then().statusCode(404);
    }

    @Test
    void everyLanguageHasAStateAlsoWhereNobodyHasBegun() {
        approve("et", "Testi kiri");
        save("translator-lv", "lv", Map.of("baseRevision", 0, "text", "Vēstule"))
                .statusCode(200);
        anonymous()
                .get(API + "/text-units/" + unit)
                .then()
                .body("states", hasEntry("et", "approved"))
                .body("states", hasEntry("lv", "untranslated"))
                .body("states", not(hasKey("en")));
        as("translator-lv")
                .get(API + "/text-units/" + unit)
                .then()
                .body("states", hasEntry("lv", "draft"))
                .body("states", hasEntry("pl", "untranslated"));
    }

    @Test
    void whoIsLimitedToACollectionWorksInItAndNowhereElse() {
        save("translator-lv-limited", "lv", Map.of("baseRevision", 0, "text", "Vēstule"))
                .statusCode(403)
                .body("type", is("urn:atmina:problem:collection-not-yours"));
        var below = new HashMap<>(Given.collectionForm());
        below.put("parent", balticStates());
        below.put("level", "series");
        item = Given.publishedItem(Given.collection(below));
        unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
        save("translator-lv-limited", "lv", Map.of("baseRevision", 0, "text", "Vēstule"))
                .statusCode(200);
        save("translator-lv-limited", "et", Map.of("baseRevision", 0, "text", "Kiri"))
                .statusCode(403)
                .body("type", is("urn:atmina:problem:language-not-yours"));
    }

    private static String balticStates() {
        String known = as("curator")
                .get(API + "/collections?identifier=baltic-states")
                .then()
                .statusCode(200)
                .extract()
                .path("collections[0].id");
        if (known != null) {
            return known;
        }
        var form = new HashMap<>(Given.collectionForm());
        form.put("identifier", "baltic-states");
        return Given.collection(form);
    }

    private void approve(String language, String text) {
        save("translator-" + language, language, Map.of("baseRevision", 0, "text", text))
                .statusCode(200)
                .body("pivotLanguage", nullValue());
        step("translator-" + language, language, "submit", 1).statusCode(200);
        step("reviewer-" + language, language, "approve", 1).statusCode(200);
    }

    private ValidatableResponse save(String user, String language, Map<String, Object> saving) {
        return as(user).body(saving).put(translation(language)).then();
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
