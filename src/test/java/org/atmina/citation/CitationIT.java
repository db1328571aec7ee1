package org.atmina.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PassageId;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Sha256;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever has cited a passage finds the wording that they cited, whatever has become of it since.
@QuarkusTest
class CitationIT {
    private static final String GERMAN = "Der Vertrag wurde am lO. August unterzeichnet.";
    private static final String CORRECTED = "Der Vertrag wurde am 10. August unterzeichnet.";
    private static final String LATVIAN = "Līgums tika parakstīts 10. augustā.";
    private static final String BETTER = "Līgumu parakstīja 10. augustā.";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private String item = "";
    private UUID itemId = new UUID(0, 0);
    private String unit = "";
    private String passage = "";

    @BeforeEach
    void aParagraphWithAnApprovedTranslation() {
        item = Given.publishedItem(Given.collection());
        itemId = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, itemId), 1, GERMAN, "Zwei. Drei.");
        unit = unit(0);
        passage = name(unit);
        approve(1, 0, LATVIAN);
    }

    @Test
    void everyWordingHasItsAddressAndSaysWhoMadeIt() {
        cited(passage + "/lv/1")
                .statusCode(200)
                .contentType("application/json")
                .body("id", endsWith("/cite/" + passage + "/lv/1"))
                .body("text", is(LATVIAN), "language", is("lv"), "hash", is(Sha256.of(LATVIAN)))
                .body("state", is("approved"), "origin", is("human"), "newer", nullValue())
                .body("made.translator", is("translator-lv"), "made.reviewer", is("reviewer-lv"))
                .body("made.approvedAt", notNullValue())
                .body("source", endsWith("/cite/" + passage + "/source/" + version()))
                .body("in.id", is(item), "in.kind", is("item"), "in.manifest", containsString(item))
                .body("place.file", is(1), "place.page", is(1), "place.paragraph", is(1))
                .body("wordings", hasSize(2), "successors", empty());
        cited(passage + "/source/" + version())
                .body("text", is(GERMAN), "language", is("de"), "hash", is(Sha256.of(GERMAN)))
                .body("state", is("source"), "made.translator", nullValue());
    }

    @Test
    void thePassageItselfFollowsTheReader() {
        cited(passage + "?lang=lv").body("language", is("lv")).header("Content-Language", "lv");
        cited(passage + "?lang=fi").body("language", is("de"));
        cited(passage + "?lang=en").body("id", endsWith("/source/" + version()));
    }

    @Test
    void oldWordingsStayWhereTheyWereAndLeadToTheNewerOnes() {
        // Given
        var first = version();
        approve(2, 1, BETTER);
        // When
        correct(CORRECTED);
        // Then
        cited(passage + "/lv/1")
                .body("text", is(LATVIAN), "state", is("superseded"))
                .body("newer", endsWith("/cite/" + passage + "/lv/2"))
                .body("source", endsWith("/source/" + first));
        cited(passage + "/lv/2")
                .body("text", is(BETTER), "state", is("stale"), "newer", nullValue())
                .body("labels", contains("stale"), "note", notNullValue());
        cited(passage + "/source/" + first)
                .body("text", is(GERMAN), "state", is("superseded"), "hash", is(Sha256.of(GERMAN)))
                .body("newer", endsWith("/source/" + version()))
                .body("place.page", is(1));
        cited(passage + "/source/" + version()).body("text", is(CORRECTED), "state", is("source"));
        cited(passage + "?lang=fi").body("text", is(CORRECTED), "wordings", hasSize(4));
    }

    @Test
    void whatWasSplitLeadsToItsSuccessorsAndWhatWasMergedToOne() {
        // Given
        var split = as("archivist")
                .body(Map.of("baseHash", Sha256.of(GERMAN), "at", 12))
                .post(API + "/text-units/" + unit + "/split")
                .then()
                .statusCode(201)
                .extract();
        List<String> halves = split.path("units");
        // Then
        cited(passage + "/lv/1")
                .statusCode(200)
                .body("text", is(LATVIAN), "state", is("superseded"))
                .body(
                        "successors",
                        contains(endsWith("/cite/" + name(halves.get(0))), endsWith("/cite/" + name(halves.get(1)))));
        cited(name(halves.get(0))).body("predecessors", contains(endsWith("/cite/" + passage)));
        // When
        var merged = as("archivist")
                .body(Map.of(
                        "units",
                        halves.stream()
                                .map(half -> Map.of("unit", half, "baseHash", hash(half)))
                                .toList()))
                .post(API + "/items/" + item + "/text/merge")
                .then()
                .statusCode(201)
                .extract();
        // Then
        String whole = merged.path("units[0]");
        cited(passage).body("successors", contains(endsWith("/cite/" + name(whole))));
        cited(passage + "?lang=lv").body("language", is("lv"), "text", is(LATVIAN));
    }

    @Test
    void draftsAreNotCited() {
        save(1, "Melnraksts");
        cited(passage + "/lv/2").statusCode(404).body("type", is("urn:atmina:problem:no-such-cited-wording"));
        as("translator-lv").get("/cite/" + passage + "/lv/2").then().statusCode(404);
        cited(passage + "/lt/1").statusCode(404);
        cited(passage + "/source/999").statusCode(404);
        cited(passage).body("wordings", hasSize(2));
    }

    @Test
    void whatNobodyMaySeeIsNotThereAndWhatIsGoneIsGone() {
        var hidden = Given.item(Given.collection());
        String title =
                as("curator").get(API + "/items/" + hidden).then().extract().path("title.unit");
        cited(name(title))
                .statusCode(404)
                .body("type", is("urn:atmina:problem:no-such-passage"))
                .body(not(containsString(hidden)));
        as("curator").get("/cite/" + name(title)).then().statusCode(200);
        for (var nothing : List.of(
                "p00000000000000",
                "x",
                "p" + "0".repeat(30),
                name(UUID.randomUUID().toString()))) {
            cited(nothing).statusCode(404);
        }
        Given.withdraw(item, "The owner asked for it.");
        cited(passage + "/lv/1").statusCode(410).body("type", is("urn:atmina:problem:item-withdrawn"));
        browser("/cite/" + passage).statusCode(410).contentType(startsWith("text/html"));
    }

    @Test
    void fieldsOfDescriptionsAreCitedToo() {
        String title =
                as("curator").get(API + "/items/" + item).then().extract().path("title.unit");
        cited(name(title))
                .statusCode(200)
                .body("text", is("A letter of a test"), "role", is("title"), "place", nullValue());
    }

    @Test
    void isWrittenDownForReferenceManagers() {
        written("bibtex", "application/x-bibtex").body(startsWith("@misc{" + passage + "-lv-1,"));
        written("ris", "application/x-research-info-systems").body(startsWith("TY  - MANSCPT\r\n"));
        written("csl-json", "application/vnd.citationstyles.csl+json").body("[0].id", is(passage + "-lv-1"));
        written("text", "text/plain").body(containsString("/cite/" + passage + "/lv/1"));
        cited(passage + "?format=word").statusCode(400);
        anonymous()
                .accept("application/x-bibtex")
                .get("/cite/" + passage)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-bibtex"));
        anonymous().accept("image/png").get("/cite/" + passage).then().statusCode(406);
    }

    @Test
    void answersForABrowserAreAPageInItsLanguage() {
        browser("/cite/" + passage + "/lv/1")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", "et")
                .header("Link", containsString("rel=\"cite-as\""))
                .body(containsString("<html lang=\"et\">"))
                .body(containsString("<p lang=\"lv\">" + LATVIAN + "</p>"))
                .body(containsString("application/x-research-info-systems"))
                .body(containsString("data-copy=\"citation\""));
        RestAssured.given()
                .accept("text/html")
                .get("/pl/cite/" + passage + "/lv/1")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"pl\">"));
    }

    @Test
    void isKeptByThoseWhoHaveItUntilItChanges() {
        var tag = cited(passage + "/lv/1").extract().header("ETag");
        anonymous()
                .header("If-None-Match", tag)
                .get("/cite/" + passage + "/lv/1")
                .then()
                .statusCode(304);
        approve(2, 1, BETTER);
        anonymous()
                .header("If-None-Match", tag)
                .get("/cite/" + passage + "/lv/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", is("no-cache"));
        as("reader").get("/cite/" + passage).then().header("Cache-Control", containsString("private"));
    }

    @Test
    void theTextOfAnItemLeadsToTheCitationOfEachParagraph() {
        var html = browser("/en/items/" + item).extract().asString();
        assertThat(html).contains("/en/cite/" + passage, "/en/cite/" + name(unit(1)));
        RestAssured.given().get("/sitemap.xml").then().body(not(containsString("/cite/")));
        cited(passage).body("citations.bibtex", endsWith("format=bibtex"), "wordings.id", hasItem(endsWith("/lv/1")));
    }

    private static ValidatableResponse browser(String path) {
        return RestAssured.given()
                .accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "et")
                .get(path)
                .then();
    }

    private ValidatableResponse written(String format, String mediaType) {
        return anonymous()
                .get("/cite/" + passage + "/lv/1?format=" + format)
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType));
    }

    private static ValidatableResponse cited(String path) {
        return anonymous().get("/cite/" + path).then();
    }

    private static String name(String unit) {
        return PassageId.of(UUID.fromString(unit)).value();
    }

    private String unit(int index) {
        return texts.segments(itemId, 0, 10).get(index).unit().id().toString();
    }

    private static String hash(String unit) {
        return as("curator").get(API + "/text-units/" + unit).then().extract().path("hash");
    }

    private long version() {
        return ((Number) as("curator")
                        .get(API + "/text-units/" + unit)
                        .then()
                        .extract()
                        .path("version"))
                .longValue();
    }

    private void correct(String text) {
        as("archivist")
                .body(Map.of("baseHash", Sha256.of(GERMAN), "text", text))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(200);
    }

    private void save(int base, String text) {
        as("translator-lv")
                .body(Map.of("baseRevision", base, "text", text))
                .put(API + "/text-units/" + unit + "/translations/lv")
                .then()
                .statusCode(200);
    }

    private void approve(int revision, int base, String text) {
        save(base, text);
        step("translator-lv", "submit", revision);
        step("reviewer-lv", "approve", revision);
    }

    private void step(String user, String step, int revision) {
        as(user).body(Map.of("revision", revision))
                .post(API + "/text-units/" + unit + "/translations/lv/" + step)
                .then()
                .statusCode(200);
    }
}
