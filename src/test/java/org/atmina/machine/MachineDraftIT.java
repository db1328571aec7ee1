package org.atmina.machine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.atmina.memory.Remembering;
import org.atmina.testing.Given;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A machine makes drafts: what becomes of them, and of an archive whose machine fails.
@QuarkusTest
@WithTestResource(value = StubMachine.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MachineDraftIT {
    private static final String GERMAN = "Der Brief wurde im Hafen geschrieben.";

    @Inject
    Remembering remembering;

    @Inject
    DataSource database;

    @Inject
    CircuitBreakerMaintenance circuits;

    private String item = "";
    private String unit = "";

    @BeforeEach
    void aParagraphAndAMachineInGoodHealth() throws SQLException {
        item = Given.publishedItem(Given.collection());
        unit = remembering.units(item, GERMAN).getFirst();
        tell("");
        circuits.resetAll();
        spend(0);
    }

    @Test
    void aDraftIsKeptWithItsMachineAndLabelledInTheReadersLanguage() {
        as("translator-lv")
                .header("Accept-Language", "fi")
                .post(draft(unit, "lv"))
                .then()
                .statusCode(201)
                .body("revision", is(1), "status", is("draft"), "origin", is("machine"))
                .body("text", is("Mašīnraksts " + GERMAN))
                .body("engine", is("LibreTranslate"), "model", is("Argos Translate"), "at", notNullValue())
                .body("label", startsWith("Konekäännös: LibreTranslate (Argos Translate), "));
        assertThat(questions().getList("q")).containsExactly(List.of(GERMAN));
        assertThat(questions().getString("[0].source")).isEqualTo("de");
        assertThat(questions().getString("[0].target")).isEqualTo("lv");
        assertThat(questions().getString("[0].api_key")).isEqualTo(StubMachine.KEY);
    }

    @Test
    void nobodyApprovesItBeforeAPersonHasMadeItTheirs() {
        ask(unit).statusCode(201);
        Remembering.step("translator-lv", unit, "submit", 1);
        approve(1).statusCode(409).body("type", is("urn:atmina:problem:machine-text"));
        as("curator").get(translation("lv")).then().body("status", is("in-review"), "origin", is("machine"));
        Remembering.save(unit, 1, "Vēstule tika rakstīta ostā.").statusCode(200).body("origin", is("post-edited"));
        Remembering.step("translator-lv", unit, "submit", 2);
        approve(2).statusCode(200).body("status", is("approved"), "reviewer", is("reviewer-lv"));
        anonymous().get(translation("lv")).then().statusCode(200).body("origin", is("post-edited"));
    }

    @Test
    void readersNeverGetIt() {
        ask(unit).statusCode(201);
        anonymous().get(translation("lv")).then().statusCode(404);
        anonymous().get(API + "/text-units/" + unit).then().body("translations", empty());
        anonymous()
                .queryParam("lang", "lv")
                .get(API + "/items/" + item + "/text")
                .then()
                .body("segments[0].translation", nullValue(), "segments[0].state", is("untranslated"));
        anonymous()
                .accept("*/*")
                .get(API + "/items/" + item + "/text/lv.txt")
                .then()
                .statusCode(404);
        anonymous()
                .accept("*/*")
                .get("/iiif/presentation/3/" + item + "/manifest")
                .then()
                .statusCode(200)
                .body(not(containsString("Mašīnraksts")), not(containsString("/annotations/lv")));
    }

    @Test
    void thoseWhoWorkOnItSeeWhoseItIsInTheirLanguage() {
        ask(unit).statusCode(201);
        as("reviewer-lv")
                .header("Accept-Language", "et")
                .get(API + "/text-units/" + unit)
                .then()
                .body("translations[0].origin", is("machine"))
                .body("translations[0].machine.engine", is("LibreTranslate"))
                .body("translations[0].machine.label", startsWith("Masintõlge: LibreTranslate (Argos Translate), "));
        as("curator")
                .queryParam("lang", "pl")
                .get(translation("lv"))
                .then()
                .body("machine.label", startsWith("Tłumaczenie maszynowe: LibreTranslate"));
        as("translator-lv")
                .queryParam("lang", "lv")
                .queryParam("drafts", true)
                .get(API + "/items/" + item + "/text")
                .then()
                .body("segments[0].translation.origin", is("machine"))
                .body("segments[0].translation.machine.label", startsWith("Mašīntulkojums: LibreTranslate"));
        Remembering.save(unit, 1, "Vēstule tika rakstīta ostā.").statusCode(200);
        as("curator")
                .get(translation("lv") + "/revisions")
                .then()
                .body("[0].machine", nullValue(), "[0].origin", is("post-edited"))
                .body("[1].machine.model", is("Argos Translate"));
        as("curator")
                .queryParam("lang", "lt")
                .get(translation("lv") + "/revisions/2/diff")
                .then()
                .body(
                        "from.machine.label",
                        startsWith("Mašininis vertimas: LibreTranslate"),
                        "to.machine",
                        nullValue());
    }

    @Test
    void aDraftForAStewardIsKeptAndLabelledLikeTheArchivesOwn() {
        named("diaspora-council");
        as("translator-lv")
                .queryParam("steward", "diaspora-council")
                .post(draft(unit, "lv"))
                .then()
                .statusCode(403)
                .body("type", is("urn:atmina:problem:steward-not-yours"));
        forCouncil(draft(unit, "lv")).statusCode(201).body("steward", is("diaspora-council"), "revision", is(1));
        forCouncil(draft(unit, "lv")).statusCode(409);
        as("council-translator")
                .queryParam("steward", "diaspora-council")
                .queryParam("lang", "fi")
                .get(translation("lv"))
                .then()
                .body("steward", is("diaspora-council"), "origin", is("machine"), "status", is("draft"))
                .body("machine.engine", is("LibreTranslate"), "machine.model", is("Argos Translate"))
                .body("machine.label", startsWith("Konekäännös: LibreTranslate (Argos Translate), "));
        as("curator")
                .get(API + "/text-units/" + unit)
                .then()
                .body("translations.machine.engine", contains("LibreTranslate"));
        as("council-translator")
                .queryParam("steward", "diaspora-council")
                .get(translation("lv") + "/revisions")
                .then()
                .body("[0].machine.model", is("Argos Translate"));
        ask(unit).statusCode(201).body("steward", nullValue());
        as("curator")
                .get(API + "/text-units/" + unit)
                .then()
                .body("translations.machine.engine", contains("LibreTranslate", "LibreTranslate"));
    }

    @Test
    void anItemIsDraftedForAStewardWhateverTheArchiveHas() {
        named("diaspora-council");
        Remembering.save(unit, 0, "Cilvēka.").statusCode(200);
        ofItem(item).body("drafts", hasSize(1), "left", is(0));
        forCouncil(API + "/items/" + item + "/machine-drafts/lv")
                .statusCode(200)
                .body("drafts.steward", contains("diaspora-council", "diaspora-council"), "left", is(0));
        as("council-translator")
                .queryParam("steward", "nobody")
                .post(API + "/items/" + item + "/machine-drafts/lv")
                .then()
                .statusCode(404);
    }

    private static void named(String steward) {
        if (as("admin").get(API + "/stewards/" + steward).statusCode() == 404) {
            as("admin")
                    .body(Map.of("names", Map.of("en", "Council of the Diaspora", "lv", "Diasporas padome")))
                    .put(API + "/stewards/" + steward)
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse forCouncil(String address) {
        return as("council-translator")
                .queryParam("steward", "diaspora-council")
                .post(address)
                .then();
    }

    @Test
    void whatSomebodySavesAsAMachinesIsLabelledToo() {
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", "No citas mašīnas.", "origin", "machine"))
                .put(translation("lv"))
                .then()
                .statusCode(200);
        as("curator")
                .get(translation("lv"))
                .then()
                .body("machine.label", is("Machine translation; no person has checked it"));
    }

    @Test
    void itIsNotFoundNorAnnouncedNorRemembered() {
        var marker = "zvirbulis" + UUID.randomUUID().toString().substring(0, 8);
        var units = remembering.units(Given.publishedItem(Given.collection()), GERMAN, "Ein Spatz.");
        awaitAnnounced(Given.publishedItem(Given.collection())); // and so all that was before
        var before = announced(item);
        ask(units.getFirst()).statusCode(201);
        ask(unit).statusCode(201);
        Remembering.approve(units.get(1), marker);
        awaitFound(marker);
        assertThat(found("Mašīnraksts")).isZero();
        Remembering.suggestions("translator-lv", units.getFirst())
                .body("suggestions.origin", everyItem(not(is("machine"))))
                .body("suggestions.text", everyItem(not(startsWith("Mašīnraksts"))));
        awaitAnnounced(Given.publishedItem(Given.collection()));
        assertThat(announced(item)).isEqualTo(before);
    }

    @Test
    void aMachineLeavesAloneWhatAPersonHasBegun() {
        Remembering.save(unit, 0, "Iesākts.").statusCode(200);
        ask(unit).statusCode(409).body("type", is("urn:atmina:problem:machine-after-people"), "revision", is(1));
        assertThat(questions().getList("")).isEmpty();
    }

    @Test
    void itTranslatesAnewOnlyWhatHasChangedSince() {
        ask(unit).statusCode(201);
        ask(unit).statusCode(409);
        var hash =
                as("curator").get(API + "/text-units/" + unit).then().extract().<String>path("hash");
        as("curator")
                .body(Map.of("baseHash", hash, "text", "Der Brief wurde am See geschrieben."))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(200);
        ask(unit).statusCode(201).body("revision", is(2), "text", containsString("am See"));
    }

    @Test
    void onlyTranslatorsOfTheLanguageAsk() {
        as("translator-lt").post(draft(unit, "lv")).then().statusCode(403);
        as("reviewer-lv").post(draft(unit, "lv")).then().statusCode(403);
        as("translator-lv")
                .post(draft(UUID.randomUUID().toString(), "lv"))
                .then()
                .statusCode(404);
        assertThat(questions().getList("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "silent, 503, machine-unavailable, 3",
        "slow-body, 503, machine-unavailable, 3",
        "429, 503, machine-unavailable, 3",
        "500, 503, machine-unavailable, 3",
        "503, 503, machine-unavailable, 3",
        "403, 503, machine-unavailable, 1",
        "400, 409, machine-unsupported, 1",
        "garbage, 502, machine-answer-unusable, 1",
        "no-texts, 502, machine-answer-unusable, 1",
        "empty, 502, machine-answer-unusable, 1",
        "too-many, 502, machine-answer-unusable, 1",
        "too-large, 502, machine-answer-unusable, 1",
        "redirect, 502, machine-answer-unusable, 1"
    })
    void aMachineThatFailsLeavesNothingBehind(String act, int status, String problem, int questions)
            throws SQLException {
        tell(act);
        as("translator-lv")
                .header("Accept-Language", "lt")
                .post(draft(unit, "lv"))
                .then()
                .statusCode(status)
                .header("Content-Language", "lt")
                .body("type", is("urn:atmina:problem:" + problem));
        assertThat(questions().getList("")).hasSize(questions);
        as("curator").get(translation("lv")).then().statusCode(404);
        assertThat(spent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 500 well", "silent well"})
    void aMachineThatWasBusyIsAskedAgain(String script) {
        tell(script);
        ask(unit).statusCode(201);
    }

    @Test
    void aMachineThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        tell("500");
        ask(unit).statusCode(503).body("reason", is("failed"));
        ask(unit).statusCode(503);
        ask(unit).statusCode(503).body("reason", is("resting"));
        assertThat(questions().getList("")).hasSize(6);
        tell("");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask(unit).statusCode(201));
    }

    @Test
    void noMoreIsSentInADayThanTheBudgetAllows() throws SQLException {
        spend(StubMachine.BUDGET - GERMAN.length() + 1);
        as("translator-lv")
                .header("Accept-Language", "pl")
                .post(draft(unit, "lv"))
                .then()
                .statusCode(429)
                .body("type", is("urn:atmina:problem:machine-budget-spent"), "title", is("Limit wyczerpany"));
        assertThat(questions().getList("")).isEmpty();
        spend(StubMachine.BUDGET - GERMAN.length());
        ask(unit).statusCode(201);
        assertThat(spent()).isEqualTo(StubMachine.BUDGET);
    }

    @Test
    void anItemIsDraftedAStretchAtATime() {
        var texts = IntStream.range(0, 20).mapToObj(at -> "Absatz " + at).toArray(String[]::new);
        var other = Given.publishedItem(Given.collection());
        var units = remembering.units(other, texts);
        Remembering.save(units.get(3), 0, "Cilvēka.").statusCode(200);
        // title and 19 paragraphs are left; twelve go in one request of the API, ten in one to the machine
        ofItem(other).statusCode(200).body("drafts", hasSize(12), "left", is(8), "problem", nullValue());
        assertThat(questions().getList("")).hasSize(3); // the title is in another language
        ofItem(other).body("drafts", hasSize(8), "left", is(0));
        ofItem(other).body("drafts", empty(), "left", is(0));
        as("translator-lv")
                .get(API + "/text-units/" + units.get(3) + "/translations/lv")
                .then()
                .body("origin", is("human"), "revision", is(1));
    }

    @Test
    void whatWasMadeBeforeTheMachineFailedIsKept() {
        var other = Given.publishedItem(Given.collection());
        remembering.units(
                other, IntStream.range(0, 20).mapToObj(at -> "Absatz " + at).toArray(String[]::new));
        tell("well garbage");
        ofItem(other)
                .statusCode(200)
                .body("drafts", hasSize(1), "left", is(20))
                .body("problem.type", is("urn:atmina:problem:machine-answer-unusable"));
        tell("garbage");
        ofItem(other).statusCode(502);
    }

    private static String draft(String unit, String language) {
        return API + "/text-units/" + unit + "/translations/" + language + "/machine-draft";
    }

    private static ValidatableResponse ask(String unit) {
        return as("translator-lv").post(draft(unit, "lv")).then();
    }

    private static ValidatableResponse ofItem(String item) {
        return as("translator-lv")
                .post(API + "/items/" + item + "/machine-drafts/lv")
                .then();
    }

    private String translation(String language) {
        return API + "/text-units/" + unit + "/translations/" + language;
    }

    private ValidatableResponse approve(int revision) {
        return as("reviewer-lv")
                .body(Map.of("revision", revision))
                .post(translation("lv") + "/approve")
                .then();
    }

    private static void tell(String script) {
        given().baseUri(StubMachine.address())
                .body(script)
                .post("/script")
                .then()
                .statusCode(200);
    }

    private static JsonPath questions() {
        return given().baseUri(StubMachine.address())
                .get("/questions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int found(String word) {
        return anonymous()
                .queryParam("q", word)
                .get(API + "/search")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static void awaitFound(String word) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> found(word) == 1);
    }

    private static void awaitAnnounced(String name) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !announced(name).isEmpty());
    }

    /// What the stream of changes has said of an item, from its first page to its last.
    private static List<String> announced(String name) {
        var told = new ArrayList<String>();
        var next = stream("/iiif/discovery/1/activity-stream").getString("first.id");
        while (next != null) {
            var page = stream(URI.create(next).getPath());
            List<Map<String, Object>> items = page.getList("orderedItems");
            items.stream()
                    .filter(each -> String.valueOf(each.get("object")).contains(name))
                    .forEach(each -> told.add(String.valueOf(each.get("type"))));
            next = page.getString("next.id");
        }
        return told;
    }

    private static JsonPath stream(String address) {
        return anonymous()
                .accept("*/*")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void spend(long characters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into machine_budget values (?, ?)"
                        + " on conflict (day) do update set characters = excluded.characters")) {
            statement.setObject(1, LocalDate.now(ZoneOffset.UTC));
            statement.setLong(2, characters);
            statement.executeUpdate();
        }
    }

    private long spent() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select characters from machine_budget where day = ?")) {
            statement.setObject(1, LocalDate.now(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
