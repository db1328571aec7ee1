package org.atmina.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two volunteers, one document: who has taken it on, until when, and what the other one is told.
@QuarkusTest
class ClaimIT {
    @Inject
    Documents documents;

    private String item = "";
    private List<String> units = List.of();

    @BeforeEach
    void aPageOfThreeParagraphs() {
        item = documents.of(Given.collection(), "Der erste Absatz.", "Der zweite Absatz.", "Der dritte Absatz.");
        units = documents.units(item);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHoldsAndTheOtherIsToldWho() throws InterruptedException {
        var answers = atOnce("translator-lv", "editor-lv", user -> claim(user, Map.of("unit", units.get(0))));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        refused.then().body("type", is("urn:atmina:problem:claimed-by-another")).body("holder", is(holder(0)));
    }

    @Test
    void ofTwoWhoClaimADocumentAtOnceOneHoldsAllOfIt() throws InterruptedException {
        var answers = atOnce("translator-lv", "editor-lv", user -> claim(user, Map.of("item", item)));
        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        var held = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        held.then().body("units", is(4), "taken", is(0));
    }

    @Test
    void aDocumentIsClaimedWithoutWhatOthersHold() {
        claim("editor-lv", Map.of("unit", units.get(1))).then().statusCode(200).body("units", is(1));
        claim("translator-lv", Map.of("item", item)).then().statusCode(200).body("units", is(3), "taken", is(1));
        assertThat(holder(1)).isEqualTo("editor-lv");
    }

    @Test
    void whoHoldsItDoesNotKeepOthersFromSaving() {
        claim("editor-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        documents
                .save("translator-lv", units.get(0), "lv", 0, "Pirmā rindkopa.")
                .then()
                .statusCode(200);
        assertThat(holder(0)).isEqualTo("editor-lv");
    }

    @Test
    void savingMakesAClaimLastLonger() {
        claim("translator-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        endsIn(0, Duration.ofHours(1));
        documents.save("editor-lv", units.get(0), "lv", 0, "Cita.").then().statusCode(200);
        assertThat(until(0)).isBefore(Instant.now().plus(Duration.ofDays(1)));
        documents
                .save("translator-lv", units.get(0), "lv", 1, "Pirmā rindkopa.")
                .then()
                .statusCode(200);
        assertThat(until(0)).isAfter(Instant.now().plus(Duration.ofDays(13)));
    }

    @Test
    void aClaimWhoseTimeIsOverIsNoneAndSavingDoesNotBringItBack() {
        claim("translator-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        endsIn(0, Duration.ofSeconds(-1));
        as("editor-lv")
                .queryParams(Map.of("item", item, "claimed", "nobody", "kind", "segments"))
                .get(API + "/work")
                .then()
                .body("units.unit", is(units));
        documents
                .save("translator-lv", units.get(0), "lv", 0, "Pirmā rindkopa.")
                .then()
                .statusCode(200);
        claim("editor-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        assertThat(holder(0)).isEqualTo("editor-lv");
    }

    @Test
    void whatIsApprovedIsNobodysWorkAnyMore() {
        claim("translator-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        release("translator-lv", Map.of("unit", units.get(0)))
                .then()
                .statusCode(404)
                .body("type", is("urn:atmina:problem:not-taken-on"));
    }

    @Test
    void workIsGivenBackByWhoHoldsItAndByCuratorsOnly() {
        claim("translator-lv", Map.of("item", item)).then().statusCode(200).body("units", is(4));
        release("translator-lv", Map.of("unit", units.get(0)))
                .then()
                .statusCode(200)
                .body("units", is(1));
        var others = Map.of("item", item, "holder", "translator-lv", "reason", "No word for a month");
        release("editor-lv", others).then().statusCode(403).body("type", is("urn:atmina:problem:not-your-claim"));
        release("curator", others).then().statusCode(200).body("units", is(3));
        release("curator", others).then().statusCode(404);
        assertThat(documents.ask(
                        Long.class,
                        "select count(*) from audit_event where action = 'claim-released' and subject = ?1"
                                + " and actor = 'curator' and why = 'No word for a month'",
                        documents.id(item)))
                .isEqualTo(1);
    }

    @Test
    void archivistsGiveBackToo() {
        claim("translator-lv", Map.of("item", item)).then().statusCode(200);
        release("scanner", Map.of("unit", units.get(0), "holder", "translator-lv"))
                .then()
                .statusCode(200)
                .body("units", is(1));
    }

    @Test
    void whoWorksOnOtherCollectionsReleasesNothingOfOthersHere() {
        claim("translator-lv", Map.of("item", item)).then().statusCode(200);
        for (var what : List.of(Map.of("unit", units.get(0)), Map.of("item", item))) {
            var others = new HashMap<>(what);
            others.put("holder", "translator-lv");
            release("curator-limited", others)
                    .then()
                    .statusCode(403)
                    .body("type", is("urn:atmina:problem:not-your-claim"));
        }
        assertThat(holder(0)).isEqualTo("translator-lv");
    }

    @Test
    void whatIsNotThereHasNoClaimThatCouldBeReleased() {
        var nothing = Map.of("unit", UUID.randomUUID().toString(), "holder", "translator-lv");
        for (var user : List.of("curator", "editor-lv")) {
            release(user, nothing).then().statusCode(404).body("type", is("urn:atmina:problem:not-taken-on"));
        }
    }

    @Test
    void whoeverKeepsAnEyeOnTheWorkSeesWhoHoldsWhatAndSinceWhen() {
        claim("editor-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        claim("translator-lv", Map.of("item", item)).then().statusCode(200).body("units", is(3));
        documents
                .save("translator-lv", units.get(1), "lv", 0, "Otrā rindkopa.")
                .then()
                .statusCode(200);
        documents.change(
                "update work_claim set claimed_at = now() - interval '5 days' where holder = 'editor-lv'"
                        + " and unit_id = cast(?1 as uuid)",
                units.get(0));
        for (var user : List.of("curator", "scanner", "admin", "reviewer-lv")) {
            held(user, Map.of("item", item))
                    .statusCode(200)
                    .body("total", is(2), "entries.holder", contains("editor-lv", "translator-lv"))
                    .body("entries.units", contains(1, 3), "entries.language", contains("lv", "lv"))
                    .body("entries.of.item", contains(item, item))
                    .body("entries.lastSaved", contains(nullValue(), notNullValue()))
                    .body("entries.until", everyItem(notNullValue()));
        }
        held("curator", Map.of("item", item, "holder", "editor-lv")).body("entries.holder", contains("editor-lv"));
        held("curator", Map.of("item", item, "language", "et")).body("total", is(0));
        held("curator", Map.of("item", item, "size", "1", "page", "2"))
                .body("total", is(2), "entries.holder", contains("translator-lv"));
        held("curator", Map.of("item", item, "size", "1", "page", "9")).body("total", is(2), "entries.size()", is(0));
        endsIn(0, Duration.ofSeconds(-1));
        held("curator", Map.of("item", item)).body("entries.holder", contains("translator-lv"));
        held("translator-lv-limited", Map.of("item", item)).body("total", is(0));
        held("curator", Map.of("language", "no language")).statusCode(400);
        held("curator", Map.of("item", "a0000000000")).statusCode(404);
        held("reader", Map.of()).statusCode(403);
    }

    @Test
    void nobodyTakesOnWhatTheyMayNotDo() {
        claim("translator-et", Map.of("unit", units.get(0)))
                .then()
                .statusCode(403)
                .body("type", is("urn:atmina:problem:language-not-yours"));
        claim("translator-lv-limited", Map.of("item", item))
                .then()
                .statusCode(403)
                .body("type", is("urn:atmina:problem:collection-not-yours"));
        claim("translator-lv", Map.of("unit", UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        claim("translator-lv", Map.of("unit", units.get(0), "item", item))
                .then()
                .statusCode(400);
        as("translator-en")
                .body(Map.of("unit", documents.title(item), "language", "en"))
                .post(API + "/work/claims")
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:nothing-to-claim"));
    }

    @Test
    void theAnswerSpeaksTheLanguageOfWhoAsks() {
        claim("editor-lv", Map.of("unit", units.get(0))).then().statusCode(200);
        as("translator-lv")
                .header("Accept-Language", "lv")
                .body(Map.of("unit", units.get(0), "language", "lv"))
                .post(API + "/work/claims")
                .then()
                .statusCode(409)
                .body("detail", containsString("editor-lv pie tā strādā līdz 20"));
    }

    private interface Act {
        Response of(String user);
    }

    private static List<Response> atOnce(String one, String other, Act act) throws InterruptedException {
        Stream.of(one, other).forEach(Tokens::of);
        var start = new CountDownLatch(1);
        var both = Stream.of(one, other)
                .map(user -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return act.of(user);
                }))
                .toList();
        start.countDown();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private static ValidatableResponse held(String user, Map<String, String> what) {
        return as(user).queryParams(what).get(API + "/work/claims").then();
    }

    private static Response claim(String user, Map<String, String> what) {
        return as(user).body(inLatvian(what)).post(API + "/work/claims");
    }

    private static Response release(String user, Map<String, String> what) {
        return as(user).body(inLatvian(what)).post(API + "/work/claims/release");
    }

    private static Map<String, String> inLatvian(Map<String, String> what) {
        var body = new HashMap<>(what);
        body.put("language", "lv");
        return body;
    }

    private String holder(int paragraph) {
        return documents.ask(
                String.class,
                "select holder from work_claim where unit_id = cast(?1 as uuid) and language = 'lv'",
                units.get(paragraph));
    }

    private Instant until(int paragraph) {
        return documents.ask(
                Instant.class,
                "select until from work_claim where unit_id = cast(?1 as uuid) and language = 'lv'",
                units.get(paragraph));
    }

    private void endsIn(int paragraph, Duration time) {
        documents.change(
                "update work_claim set until = ?1 where unit_id = cast(?2 as uuid)",
                Instant.now().plus(time),
                units.get(paragraph));
    }
}
