package org.atmina.quality;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Translators and reviewers get warnings, in their own language, and are stopped by none.
@QuarkusTest
class ChecksIT {
    private String unit = "";

    @BeforeEach
    void anItemWithATitleToTranslate() {
        var form = Given.itemForm(Given.collection());
        form.put("title", Given.text("en", "On 14 June 1941 they took 10,000 people."));
        var item = Given.item(form);
        unit = as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
    }

    private ValidatableResponse check(String user, String text) {
        return as(user).header("Accept-Language", "lv")
                .body(Map.of("text", text))
                .post(API + "/text-units/" + unit + "/translations/lv/checks")
                .then();
    }

    @Test
    void aDraftIsCheckedBeforeItIsSaved() {
        check("translator-lv", "1941. gada 14. jūnijā aizveda 10 000 cilvēku.")
                .statusCode(200)
                .body("summary", is("Brīdinājumu nav"), "warnings.size()", is(0));
        check("reviewer-lv", "1941. gada 15. jūnijā aizveda 100 000 cilvēku.")
                .statusCode(200)
                .body("summary", is("2 brīdinājumi"))
                .body("warnings.kind", contains("numbers", "dates"))
                .body("warnings.reason", contains("number-differs", "date-differs"))
                .body("warnings[0].message", is("Avota tekstā ir skaitlis “10,000”, tulkojumā – “100 000”."))
                .body("warnings[0].source.start", is(26), "warnings[0].source.end", is(32))
                .body("warnings[1].target.start", is(0));
        as("translator-lv")
                .get(API + "/text-units/" + unit + "/translations/lv/revisions")
                .then()
                .body("size()", is(0));
    }

    @Test
    void aSavedRevisionIsCheckedAndWasNotStopped() {
        var address = API + "/text-units/" + unit + "/translations/lv";
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", "Tajā dienā aizveda cilvēkus."))
                .put(address)
                .then()
                .statusCode(200);
        as("reviewer-lv")
                .get(address + "/revisions/1/checks?lang=pl")
                .then()
                .statusCode(200)
                .body("summary", is("2 ostrzeżenia"))
                .body("warnings.reason", contains("number-missing", "date-missing"));
        as("reviewer-lv").get(address + "/revisions/7/checks").then().statusCode(404);
    }

    @Test
    void aTermThatIsNotRenderedIsTold() {
        var letters = new StringBuilder("zw");
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
            letters.append((char) ('b' + rest % 20));
        }
        var word = letters.toString();
        var form = Given.itemForm(Given.collection());
        form.put("title", Given.text("en", "Letters of the " + word + "s of Omsk"));
        unit = as("curator")
                .get(API + "/items/" + Given.item(form))
                .then()
                .extract()
                .path("title.unit");
        as("curator")
                .body(Map.of(
                        "kind",
                        "term",
                        "terms",
                        List.of(
                                Map.of("text", word, "language", "en", "standing", "preferred"),
                                Map.of("text", word + "ums", "language", "lv", "standing", "preferred"),
                                Map.of("text", word + "acis", "language", "lv", "standing", "deprecated"))))
                .post(API + "/glossary")
                .then()
                .statusCode(201);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> check("translator-lv", "Omskas " + word + "aču vēstules " + word + "acim")
                        .body("warnings.reason", hasItem("term-missing"))
                        .body("warnings.reason", hasItem("term-to-replace")));
        check("translator-lv", "Omskas " + word + "umu vēstules").body("warnings.size()", is(0));
    }

    @Test
    void onlyStaffAskForWarnings() {
        anonymous()
                .body(Map.of("text", "x"))
                .post(API + "/text-units/" + unit + "/translations/lv/checks")
                .then()
                .statusCode(401);
        check("reader", "x").statusCode(403);
        as("translator-lv")
                .body(Map.of())
                .post(API + "/text-units/" + unit + "/translations/lv/checks")
                .then()
                .statusCode(400);
    }
}
