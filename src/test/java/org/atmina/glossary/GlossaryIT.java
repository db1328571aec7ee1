package org.atmina.glossary;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A curator keeps the glossary, readers read it, translators find its terms in what they translate.
@QuarkusTest
class GlossaryIT {
    private static final String PATH = API + "/glossary";

    private String word = "";

    /// Letters only, so that it is a word like any other.
    @BeforeEach
    void withAWordOfItsOwn() {
        var letters = new StringBuilder("zq");
        for (long rest = System.nanoTime(); rest > 0; rest /= 20) {
            letters.append((char) ('b' + rest % 20));
        }
        word = letters.toString();
    }

    private static Map<String, Object> term(String text, String language, String standing) {
        return Map.of("text", text, "language", language, "standing", standing);
    }

    private Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("kind", "euphemism");
        form.put("subject", "deportation");
        form.put(
                "terms",
                List.of(
                        term(word, "en", "preferred"),
                        term(word + "ums", "lv", "preferred"),
                        term(word + "ais", "lv", "deprecated")));
        form.put("notes", Map.of("en", "Keep the word, in quotation marks.", "lv", "Saglabāt pēdiņās."));
        return form;
    }

    private static ValidatableResponse make(Map<String, Object> form) {
        return as("curator").body(form).post(PATH).then();
    }

    private String made() {
        return make(form()).statusCode(201).extract().path("id");
    }

    @Test
    void readersGetTheTermOfTheirLanguage() {
        var id = made();
        anonymous()
                .header("Accept-Language", "lv")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("label.text", is(word + "ums"), "label.language", is("lv"), "label.fallback", is(false))
                .body("note.text", is("Saglabāt pēdiņās."))
                .body("terms.size()", is(3));
        anonymous()
                .get(PATH + "/" + id + "?lang=fi")
                .then()
                .body("label.text", is(word), "label.language", is("en"), "label.fallback", is(true));
    }

    @Test
    void whatIsChangedOnAnOlderVersionIsRefused() {
        var id = made();
        var changed = form();
        changed.put("subject", "settlement");
        as("curator")
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("version", is(1), "subject", is("settlement"));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(form())
                .put(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:version-stale"), "current", is(1));
        as("curator").body(form()).put(PATH + "/" + id).then().statusCode(400);
        as("translator-lv")
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("version", contains(1, 0))
                .body("actor", everyItem(is("curator")))
                .body("said.subject", contains("settlement", "deportation"));
    }

    @Test
    void aWithdrawnEntryIsGoneForReadersAndStaysInTheHistory() {
        var id = made();
        as("curator").header("If-Match", "\"0\"").delete(PATH + "/" + id).then().statusCode(204);
        anonymous()
                .header("Accept-Language", "pl")
                .get(PATH + "/" + id)
                .then()
                .statusCode(410)
                .body("title", is("Hasło wycofane"));
        as("curator").get(PATH + "/" + id).then().statusCode(200).body("status", is("withdrawn"));
        anonymous().get(PATH + "?q=" + word).then().body("entries", hasSize(0));
    }

    @Test
    void aProposedEntryIsForStaffOnly() {
        var form = form();
        form.put("status", "proposed");
        var id = make(form).statusCode(201).extract().path("id");
        anonymous().get(PATH + "/" + id).then().statusCode(404);
        anonymous().get(PATH + "?q=" + word).then().body("entries", hasSize(0));
        as("translator-fi").get(PATH + "/" + id).then().statusCode(200);
        as("translator-fi").get(PATH + "?q=" + word).then().body("entries.id", contains(id));
    }

    @Test
    void refusesTwoPreferredTermsInOneLanguage() {
        var form = form();
        form.put("terms", List.of(term(word, "et", "preferred"), term(word + "a", "et", "preferred")));
        as("curator")
                .header("Accept-Language", "et")
                .body(form)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", is("urn:atmina:problem:glossary-term-twice"))
                .body("title", is("Termin kaks korda"));
        form.put("terms", List.of());
        make(form).statusCode(400).body("type", is("urn:atmina:problem:glossary-without-terms"));
        form.put("terms", List.of(Map.of("text", "x", "language", "not a tag", "standing", "preferred")));
        make(form).statusCode(400);
    }

    @Test
    void onlyACuratorWrites() {
        for (String user : List.of("translator-lv", "reviewer-lv", "scanner", "reader")) {
            as(user).body(form()).post(PATH).then().statusCode(403);
        }
        anonymous().body(form()).post(PATH).then().statusCode(401);
    }

    @Test
    void theListGoesOnFromAPlace() {
        var ids = new ArrayList<String>();
        for (String end : List.of("a", "b", "c")) {
            var form = form();
            form.put("terms", List.of(term(word + end, "en", "preferred")));
            ids.add(make(form).statusCode(201).extract().path("id"));
        }
        var first = anonymous()
                .get(PATH + "?size=2&q=" + word)
                .then()
                .statusCode(200)
                .body("entries.id", contains(ids.get(0), ids.get(1)))
                .body("next", notNullValue())
                .extract()
                .path("next");
        anonymous()
                .get(PATH + "?size=2&q=" + word + "&after=" + first)
                .then()
                .body("entries.id", contains(ids.get(2)))
                .body("$", not(hasItem("next")));
        anonymous().get(PATH + "?q=" + word + "&language=lv").then().body("entries", hasSize(0));
        anonymous().get(PATH + "?kind=nonsense").then().statusCode(400);
    }

    @Test
    void theNamesOfAnAuthorityAreReadWhereTheyAre() {
        var names = List.of(
                Map.of("text", word, "language", "en", "kind", "preferred"),
                Map.of("text", word + "as", "language", "lt", "kind", "preferred"));
        var authority = as("curator")
                .body(Map.of("kind", "term", "names", names))
                .post(API + "/authorities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var form = new LinkedHashMap<String, Object>(Map.of("kind", "term", "authority", authority));
        var id = make(form).statusCode(201).extract().<String>path("id");
        var changed = List.of(names.get(0), Map.of("text", word + "is", "language", "lt", "kind", "preferred"));
        as("curator")
                .body(Map.of("kind", "term", "names", changed, "version", 0))
                .put(API + "/authorities/" + authority)
                .then()
                .statusCode(200);
        anonymous()
                .get(PATH + "/" + id + "?lang=lt")
                .then()
                .body("label.text", is(word + "is"))
                .body("terms.ofAuthority", everyItem(is(true)));
        form.put("terms", List.of(term(word + "us", "lt", "preferred")));
        make(form).statusCode(409).body("type", is("urn:atmina:problem:glossary-authority-taken"));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(form)
                .put(PATH + "/" + id)
                .then()
                .statusCode(400)
                .body("type", is("urn:atmina:problem:glossary-preferred-of-authority"));
        as("curator")
                .header("If-Match", "\"1\"")
                .delete(API + "/authorities/" + authority)
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:authority-in-glossary"));
    }

    @Test
    void translatorsSeeWhichTermsStandInTheSource() {
        made();
        var item = Given.itemForm(Given.collection());
        item.put("title", Given.text("en", "Letters from the " + word + "s of Omsk"));
        var id = Given.item(item);
        var unit = as("curator").get(API + "/items/" + id).then().extract().<String>path("title.unit");
        await().atMost(10, SECONDS)
                .untilAsserted(() -> as("translator-lv")
                        .get(API + "/text-units/" + unit + "/terms?to=lv")
                        .then()
                        .statusCode(200)
                        .body("text", contains(word + "s"))
                        .body("[0].start", is(17))
                        .body("[0].term", is(word))
                        .body("[0].kind", is("euphemism"))
                        .body("[0].renderings.text", contains(word + "ums", word + "ais"))
                        .body("[0].renderings.standing", contains("preferred", "deprecated")));
        anonymous().get(API + "/text-units/" + unit + "/terms?to=lv").then().statusCode(404);
        as("reviewer-lv").get(API + "/text-units/" + unit + "/terms").then().statusCode(400);
    }
}
