package org.atmina.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.atmina.catalog.PassageId;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes on authorities are work as other texts are: found, taken on, carried away and back, reviewed, and out of date.
@QuarkusTest
class AuthorityNotesIT {
    private static final String NOTE = "An office in Moscow that kept lists";

    @Inject
    Documents documents;

    private String name = "";
    private String authority = "";
    private String unit = "";

    @BeforeEach
    void anAuthorityWithANote() {
        name = "Office " + Given.identifier();
        authority = made(name, Map.of("en", NOTE));
        unit = as("curator")
                .get(API + "/authorities/" + authority)
                .then()
                .extract()
                .path("noteUnits.en");
    }

    @Test
    void itIsOnTheListsOfThoseWhoMayTranslateIt() {
        work("translator-lv", Map.of("authority", authority))
                .body("units.unit", contains(unit), "units.language", contains("lv"))
                .body("units.role", contains("scope-note"), "units.state", contains("untranslated"))
                .body("units[0].of.authority", is(authority), "units[0].of.title.text", is(name))
                .body("units[0].of.collection", nullValue(), "units[0].of.item", nullValue())
                .body("units[0].of.title.unit", nullValue(), "units[0].words", is(7));
        work("translator-lv", Map.of("authority", authority, "kind", "authorities"))
                .body("units.unit", contains(unit));
        work("translator-lv", Map.of("authority", authority, "kind", "fields")).body("units", empty());
        work("translator-en", Map.of("authority", authority)).body("units", empty());
        work("translator-lv-limited", Map.of("authority", authority)).body("units", empty());
        var collection = Given.collection();
        work("translator-lv", Map.of("collection", collection)).body("units.unit", not(hasItem(unit)));
        as("translator-lv")
                .queryParams(Map.of("authority", authority))
                .get(API + "/work/items")
                .then()
                .statusCode(200)
                .body("items.of.authority", contains(authority), "items.units", contains(1));
        var elsewhere = Map.of("authority", Given.publishedItem(collection));
        as("translator-lv").queryParams(elsewhere).get(API + "/work").then().statusCode(404);
        as("translator-lv")
                .queryParams(Map.of("authority", "nobody"))
                .get(API + "/work")
                .then()
                .statusCode(400);
    }

    @Test
    void itIsTakenOnReviewedToldAndGoesStale() {
        as("translator-lv").get(API + "/notifications").then().statusCode(200);
        as("translator-lv")
                .body(Map.of("unit", unit, "language", "lv"))
                .post(API + "/work/claims")
                .then()
                .statusCode(200);
        as("curator")
                .queryParams(Map.of("holder", "translator-lv", "size", 200))
                .get(API + "/work/claims")
                .then()
                .statusCode(200)
                .body("entries.of.authority", hasItem(authority));
        documents.save("translator-lv", unit, "lv", 0, "Birojs Maskavā").then().statusCode(200);
        documents.step("translator-lv", unit, "lv", "submit", 1).then().statusCode(200);
        work("reviewer-lv", Map.of("authority", authority, "task", "review")).body("units.unit", contains(unit));
        documents.step("reviewer-lv", unit, "lv", "approve", 1).then().statusCode(200);
        work("translator-lv", Map.of("authority", authority)).body("units", empty());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("translator-lv")
                        .queryParam("lang", "en")
                        .get(API + "/notifications")
                        .then()
                        .statusCode(200)
                        .body(
                                "notifications.findAll { it.of.authority == '" + authority + "' }.kind",
                                contains("approved"))
                        .body("notifications.text", hasItem(containsString(name))));
        rewrite("An office in Minsk");
        work("translator-lv", Map.of("authority", authority, "task", "stale"))
                .body("units.unit", contains(unit), "units.state", contains("stale"));
        rewrite(Map.of());
        work("curator", Map.of("authority", authority, "task", "all")).body("units", empty());
        assertThat(strayed()).isZero();
    }

    @Test
    void noNoteIsAskedForInALanguageInWhichAnotherOneIsWritten() {
        rewrite(Map.of("en", NOTE, "lv", "Birojs Maskavā"));
        work("translator-lv", Map.of("authority", authority)).body("units", empty());
        rewrite(Map.of("en", NOTE));
        work("translator-lv", Map.of("authority", authority)).body("units.unit", contains(unit));
        assertThat(strayed()).isZero();
    }

    @Test
    void ofSeveralNotesOnlyTheOneThatReadersWouldGetIsAskedFor() {
        rewrite(Map.of("de", "Ein Amt", "en", NOTE, "pl", "Urząd"));
        work("translator-lv", Map.of("authority", authority)).body("units.unit", contains(unit));
        documents.save("translator-lv", unitIn("pl"), "lv", 0, "Birojs").then().statusCode(200);
        work("translator-lv", Map.of("authority", authority)).body("units.unit", contains(unitIn("pl")));
        documents.save("translator-lv", unit, "lv", 0, "Birojs").then().statusCode(200);
        work("translator-lv", Map.of("authority", authority)).body("units.size()", is(2));
        rewrite(Map.of("de", "Ein Amt", "et", "Amet"));
        work("translator-lv", Map.of("authority", authority)).body("units.unit", contains(unitIn("de")));
        assertThat(strayed()).isZero();
    }

    @Test
    void afterAMergeTheSuccessorIsToldAndWhatWaitsThereIsCounted() {
        as("reviewer-lv").get(API + "/notifications").then().statusCode(200);
        documents.save("translator-lv", unit, "lv", 0, "Birojs Maskavā").then().statusCode(200);
        documents.step("translator-lv", unit, "lv", "submit", 1).then().statusCode(200);
        var number = told("reviewer-lv");
        var successor = "Successor " + Given.identifier();
        var other = made(successor, Map.of());
        merge(authority, other);
        var one = "notifications.find { it.number == " + number + " }.";
        as("reviewer-lv")
                .queryParam("lang", "en")
                .get(API + "/notifications")
                .then()
                .body(one + "of.authority", is(other), one + "of.title.text", is(successor))
                .body(one + "waiting", is(1), one + "text", containsString("1 translation waits"))
                .body(one + "text", containsString("“" + successor + "”"));
    }

    @Test
    void twoNotesOfOneAuthorityAreTranslatedAtTheSameTime() throws Exception {
        rewrite(Map.of("en", NOTE, "pl", "Urząd"));
        var polish = unitIn("pl");
        try (var people = Executors.newFixedThreadPool(2)) {
            var both = people.invokeAll(List.<Callable<List<Integer>>>of(
                    () -> savedTenTimes("translator-lv", unit, "lv"),
                    () -> savedTenTimes("translator-lt", polish, "lt")));
            for (var answers : both) {
                assertThat(answers.get()).containsOnly(200);
            }
        }
        assertThat(strayed()).isZero();
    }

    @Test
    void aCuratorRewordsNotesWhileTheyAreTranslated() throws Exception {
        rewrite(Map.of("en", NOTE, "pl", "Urząd"));
        var polish = unitIn("pl");
        try (var people = Executors.newFixedThreadPool(3)) {
            var latvian = people.submit(() -> savedTenTimes("translator-lv", unit, "lv"));
            var lithuanian = people.submit(() -> savedTenTimes("translator-lt", polish, "lt"));
            var curator = people.submit(() ->
                    IntStream.range(0, 10).forEach(i -> rewrite(Map.of("en", NOTE + i, "pl", "Urząd " + i))));
            curator.get();
            assertThat(latvian.get()).containsOnly(200);
            assertThat(lithuanian.get()).containsOnly(200);
        }
        assertThat(strayed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "et", "fi"})
    void aCuratorMergesAuthoritiesWhileTheirNotesAreTranslated(String language) throws Exception {
        var other = made("Other " + Given.identifier(), Map.of(language, "Office"));
        var moved = unitIn(other, language);
        try (var people = Executors.newFixedThreadPool(3)) {
            var latvian = people.submit(() -> savedTenTimes("translator-lv", unit, "lv"));
            var lithuanian = people.submit(() -> savedTenTimes("translator-lt", moved, "lt"));
            var curator = people.submit(() -> merge(other, authority));
            curator.get();
            assertThat(latvian.get()).containsOnly(200);
            assertThat(lithuanian.get()).containsOnly(200);
        }
        assertThat(unitIn(language)).isEqualTo(moved);
        assertThat(strayed()).isZero();
    }

    @Test
    void aFileComesBackWhileAnotherNoteIsTranslated() throws Exception {
        rewrite(Map.of("en", NOTE, "pl", "Urząd"));
        var polish = unitIn("pl");
        var translated = new String(taken("csv"), StandardCharsets.UTF_8)
                .replace(";" + NOTE + ";;", ";" + NOTE + ";Birojs Maskavā;")
                .getBytes(StandardCharsets.UTF_8);
        try (var people = Executors.newFixedThreadPool(2)) {
            var lithuanian = people.submit(() -> savedTenTimes("translator-lt", polish, "lt"));
            var file = people.submit(() -> sent("csv", translated).body("counts.taken", is(1)));
            file.get();
            assertThat(lithuanian.get()).containsOnly(200);
        }
        assertThat(strayed()).isZero();
    }

    @Test
    void aCorrectionThatMeansTheSameKeepsItsTranslation() {
        documents.approved(unit, "lv", "Birojs Maskavā");
        rewrittenAndClaimed("An office in Moscow which kept lists", "confirm");
        state("approved");
        rewrittenAndClaimed("An office in Minsk which kept lists", "refuse");
        state("stale");
        assertThat(strayed()).isZero();
    }

    /// Somebody says that only the spelling has changed, and somebody else decides about it.
    private void rewrittenAndClaimed(String note, String decision) {
        var source = API + "/text-units/" + unit + "/source";
        var before = as("curator").get(source).then().statusCode(200).extract().<String>path("hash");
        rewrite(note);
        state("stale");
        var claim = as("curator")
                .body(Map.of("from", before))
                .post(source + "/typographic")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("reviewer-lv")
                .body(Map.of("claim", claim, "note", "Both read side by side"))
                .post(source + "/typographic/" + decision)
                .then()
                .statusCode(200);
    }

    private void state(String state) {
        work("curator", Map.of("authority", authority, "task", "all"))
                .body("units.find { it.unit == '" + unit + "' }.state", is(state));
    }

    private List<Integer> savedTenTimes(String user, String unit, String language) {
        return IntStream.range(0, 10)
                .mapToObj(base -> documents
                        .save(user, unit, language, base, "Wording " + base)
                        .statusCode())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "xlsx", "csv"})
    void itGoesOutWithTheWorkListAndComesBack(String format) {
        sent(format, taken(format)).body("counts.untouched", is(1), "counts.taken", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "xlsx", "csv"})
    void itIsNotTakenForATextOfAnItem(String format) {
        var item = Given.publishedItem(Given.collection());
        as("translator-lv")
                .contentType(ContentType.BINARY)
                .body(taken(format))
                .post(API + "/items/" + item + "/exchange/" + format + "?to=lv")
                .then()
                .statusCode(400)
                .body("type", is("urn:atmina:problem:exchange-other-item"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xliff", "xlsx", "csv"})
    void afterAMergeItGoesOutWithTheSuccessor(String format) {
        var other = merged();
        work("translator-lv", Map.of("authority", other)).body("units.unit", contains(unit));
        sent(format, taken(format, other)).body("counts.untouched", is(1));
    }

    @Test
    void afterAMergeASheetFromBeforeIsTaken() {
        var sheet = new String(taken("csv"), StandardCharsets.UTF_8);
        assertThat(sheet).contains("Authority " + authority + ": " + name + "; Note");
        merged();
        var translated = sheet.replace(";" + NOTE + ";;", ";" + NOTE + ";Birojs Maskavā;");
        sent("csv", translated.getBytes(StandardCharsets.UTF_8)).body("counts.taken", is(1));
    }

    /// Another authority, with which this one was merged.
    private String merged() {
        var other = made("Other " + Given.identifier(), Map.of());
        merge(authority, other);
        return other;
    }

    private static void merge(String merged, String into) {
        as("curator")
                .body(Map.of("into", into, "version", 0))
                .post(API + "/authorities/" + merged + "/merge")
                .then()
                .statusCode(200);
    }

    /// It stands with its authority, and has no address as a passage.
    @Test
    void itIsNoPassageToBeCited() {
        anonymous()
                .accept(ContentType.JSON)
                .get("/cite/" + PassageId.of(UUID.fromString(unit)))
                .then()
                .statusCode(404)
                .body("type", is("urn:atmina:problem:no-such-passage"));
    }

    @Test
    void oneThatWasDeletedIsToldWithoutItsName() {
        as("translator-lv").get(API + "/notifications").then().statusCode(200);
        documents.approved(unit, "lv", "Birojs Maskavā");
        var one = "notifications.find { it.number == " + told("translator-lv") + " }.";
        as("curator")
                .header("If-Match", "\"0\"")
                .delete(API + "/authorities/" + authority)
                .then()
                .statusCode(204);
        as("translator-lv")
                .queryParam("lang", "en")
                .get(API + "/notifications")
                .then()
                .statusCode(200)
                .body(one + "of.authority", nullValue(), one + "of.title.text", is(""))
                .body(one + "text", is("An authority on whose note you worked (Latvian) has been deleted."));
    }

    /// The number of the newest notification about the authority, as soon as there is one.
    private int told(String user) {
        var number = "notifications.find { it.of.authority == '" + authority + "' }.number";
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> as(user).get(API + "/notifications")
                                .then()
                                .extract()
                                .<Integer>path(number),
                        Objects::nonNull);
    }

    private String unitIn(String language) {
        return unitIn(authority, language);
    }

    private static String unitIn(String authority, String language) {
        return as("curator")
                .get(API + "/authorities/" + authority)
                .then()
                .extract()
                .path("noteUnits." + language);
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

    private static Map<String, Object> form(String name, Map<String, String> notes) {
        return Map.of(
                "kind",
                "organisation",
                "names",
                List.of(Map.of("text", name, "language", "en", "kind", "preferred")),
                "notes",
                notes);
    }

    private void rewrite(String note) {
        rewrite(Map.of("en", note));
    }

    private void rewrite(Map<String, String> notes) {
        int version = as("curator")
                .get(API + "/authorities/" + authority)
                .then()
                .extract()
                .path("version");
        var body = new LinkedHashMap<>(form(name, notes));
        body.put("version", version);
        as("curator").body(body).put(API + "/authorities/" + authority).then().statusCode(200);
    }

    private static ValidatableResponse work(String user, Map<String, String> parameters) {
        return as(user).queryParams(parameters)
                .queryParam("language", "lv")
                .queryParam("lang", "en")
                .get(API + "/work")
                .then()
                .statusCode(200);
    }

    private byte[] taken(String format) {
        return taken(format, authority);
    }

    private static byte[] taken(String format, String authority) {
        return as("translator-lv")
                .accept("*/*")
                .get(API + "/exchange/" + format + "?to=lv&lang=en&authority=" + authority)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse sent(String format, byte[] file) {
        return anonymous()
                .auth()
                .preemptive()
                .oauth2(Tokens.of("translator-lv"))
                .contentType(ContentType.BINARY)
                .body(file)
                .post(API + "/exchange/" + format)
                .then()
                .statusCode(200);
    }

    private long strayed() {
        return documents.ask(Long.class, """
                select count(*) from (
                    (select * from work_entry where authority_id is not null
                     except select * from work_truth where authority_id is not null)
                    union all
                    (select * from work_truth where authority_id is not null
                     except select * from work_entry where authority_id is not null)) different
                """);
    }
}
