package org.atmina.context;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atmina.context.Stewarding.COUNCIL;
import static org.atmina.context.Stewarding.EXILE;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.testing.Given;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bodies write about an item what they know; two people of each sign; readers see them side by side.
@QuarkusTest
class ContextNoteIT {
    private String item;

    @Inject
    Session session;

    @BeforeEach
    void aPublishedItem() {
        Stewarding.named();
        item = Given.publishedItem(Given.collection());
    }

    @Test
    void readersSeeANoteOnceItsAuthorAndASecondPersonHaveSigned() {
        Stewarding.write("council-curator", item, COUNCIL, 0, Stewarding.note("Nothing"))
                .statusCode(200)
                .body("latest", is(1), "shown", nullValue(), "versions[0].signatures", empty());
        Stewarding.sign("council-second", item, COUNCIL, 1)
                .statusCode(409)
                .body("type", is("urn:atmina:problem:author-signs-first"));
        Stewarding.sign("council-curator", item, COUNCIL, 1).statusCode(200);
        Stewarding.sign("council-curator", item, COUNCIL, 1)
                .statusCode(403)
                .body("type", is("urn:atmina:problem:own-note"));
        context("en").body("notes", empty());
        // When
        Stewarding.sign("council-second", item, COUNCIL, 1).statusCode(200).body("shown", is(1));
        // Then
        context("lv")
                .body("notes", hasSize(1))
                .body("notes[0].steward.name", is("Diasporas padome"))
                .body("notes[0].texts.issuer.text", is("The Soviet Information Bureau"))
                .body("notes[0].texts.issuer.language", is("en"))
                .body("notes[0].texts.issuer.fallback", is(true))
                .body("notes[0].citations[0].uri", is("https://example.org/dgfp"))
                .body("notes[0].signatures.by", contains("council-curator", "council-second"));
    }

    @Test
    void onlyThoseWhoActForABodySpeakInItsName() {
        Stewarding.write("curator", item, COUNCIL, 0, Stewarding.note("Nothing"))
                .statusCode(403)
                .body("type", is("urn:atmina:problem:steward-not-yours"));
        Stewarding.write("exile-curator", item, COUNCIL, 0, Stewarding.note("Nothing"))
                .statusCode(403);
        Stewarding.write("council-curator", item, COUNCIL, 0, Stewarding.note("Nothing"))
                .statusCode(200);
        Stewarding.sign("council-curator", item, COUNCIL, 1).statusCode(200);
        Stewarding.sign("exile-second", item, COUNCIL, 1).statusCode(403);
        Stewarding.write("council-curator", item, "nobody", 0, Stewarding.note("Nothing"))
                .statusCode(404);
    }

    @Test
    void bodiesStandSideBySideWhetherTheyAgreeOrNot() {
        Stewarding.publish(
                "exile", item, EXILE, 0, Stewarding.note("The protocols are forged, it claims: they are not"));
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("Nothing is disputed"));
        Stewarding.write("curator", item, "", 0, Stewarding.note("The archive has no opinion"))
                .statusCode(200);
        Stewarding.sign("curator", item, "", 1).statusCode(200);
        Stewarding.sign("archivist", item, "", 1).statusCode(200);
        context("en")
                .body("notes.steward.slug", contains(COUNCIL, EXILE))
                .body(
                        "notes.texts.disputed.text",
                        contains(
                                "The archive has no opinion",
                                "Nothing is disputed",
                                "The protocols are forged, it claims: they are not"));
        anonymous()
                .get("/en/items/" + item)
                .then()
                .statusCode(200)
                .body(containsString("Council of the Diaspora"))
                .body(containsString("The protocols are forged, it claims: they are not"));
    }

    @Test
    void aChangeIsANewVersionAndReadersKeepTheSignedOne() {
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("The date"));
        Stewarding.write("council-second", item, COUNCIL, 0, Stewarding.note("The place"))
                .statusCode(409)
                .body("type", is("urn:atmina:problem:note-overtaken"), "current", is(1));
        Stewarding.write("council-second", item, COUNCIL, 1, Stewarding.note("The place"))
                .statusCode(200);
        context("en").body("notes[0].texts.disputed.text", is("The date")).body("notes[0].version", is(1));
        var unit = context("en").extract().<String>path("notes[0].texts.disputed.unit");
        translate(unit, "Datums");
        context("lv")
                .body("notes[0].texts.disputed.text", is("Datums"), "notes[0].texts.disputed.status", is("approved"));
        // When
        Stewarding.sign("council-second", item, COUNCIL, 2).statusCode(200);
        Stewarding.sign("council-curator", item, COUNCIL, 2).statusCode(200);
        // Then
        context("en").body("notes[0].texts.disputed.text", is("The place"), "notes[0].version", is(2));
        context("lv")
                .body("notes[0].texts.disputed.status", is("stale"))
                .body("notes[0].texts.disputed.unit", is(unit));
        as("curator")
                .get(Stewarding.notes(item))
                .then()
                .body("[0].versions.version", contains(2, 1))
                .body("[0].versions.note.disputed", contains("The place", "The date"));
    }

    @Test
    void noMachineTextGetsIntoANote() {
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("The date"));
        var unit = context("en").extract().<String>path("notes[0].texts.purpose.unit");
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", "Mašīnas teksts", "origin", "machine"))
                .put(translation(unit))
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:no-machine-text-in-notes"));
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", "Cilvēka teksts"))
                .put(translation(unit))
                .then()
                .statusCode(200);
        assertThatThrownBy(() -> insertMachineText(unit)).hasStackTraceContaining("Context notes hold no machine text");
        as("archivist")
                .body(Map.of("baseHash", "0".repeat(64), "text", "Another purpose"))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(409);
    }

    private void insertMachineText(String unit) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        insert into translation_revision
                            (translation_id, revision, text, status, origin, source_hash, author, created_at)
                        select id, 99, 'Mašīnas teksts', 'draft', 'post-edited', 'x', 'somebody', now()
                        from translation where unit_id = :unit
                        """)
                        .setParameter("unit", UUID.fromString(unit))
                        .executeUpdate());
    }

    @Test
    void versionsAndSignaturesAreForGood() {
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("The date"));
        refusedByTheDatabase("update context_note_version set author = 'x'");
        refusedByTheDatabase("delete from context_note_signature");
        refusedByTheDatabase(
                "insert into context_note_signature select note_id, version, 2, author, now() from context_note_version");
        Stewarding.write("council-curator", item, COUNCIL, 1, Stewarding.note("The place"))
                .statusCode(200);
        refusedByTheDatabase("update context_note set shown = latest where latest > coalesce(shown, 0)");
    }

    private void refusedByTheDatabase(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> session.createNativeMutationQuery(sql).executeUpdate()))
                .as(sql)
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aWithdrawnNoteLeavesReadersButNotTheArchive() {
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("The date"));
        as("council-second")
                .queryParam("steward", COUNCIL)
                .body(Map.of("version", 1, "reason", "New sources"))
                .post(Stewarding.notes(item) + "/withdraw")
                .then()
                .statusCode(200)
                .body("shown", nullValue(), "withdrawal.reason", is("New sources"));
        context("en").body("notes", empty());
        as("curator").get(Stewarding.notes(item)).then().body("[0].versions", hasSize(1));
        Stewarding.publish("council", item, COUNCIL, 1, Stewarding.note("The date")); // the same words, signed anew
        context("en").body("notes[0].texts.disputed.text", is("The date"), "notes[0].version", is(2));
    }

    @Test
    void theTemplateIsTheSameForEverySide() {
        var note = Stewarding.note("Nothing");
        note.remove("purpose");
        Stewarding.write("council-curator", item, COUNCIL, 0, note).statusCode(400);
        var uncited = Stewarding.note("Nothing");
        uncited.put("citations", List.of());
        Stewarding.write("council-curator", item, COUNCIL, 0, uncited).statusCode(400);
    }

    @Test
    void notesTravelInManifestsAndEndWithTheItem() {
        Stewarding.publish("council", item, COUNCIL, 0, Stewarding.note("The date"));
        anonymous()
                .get("/iiif/presentation/3/" + item + "/manifest")
                .then()
                .statusCode(200)
                .body("metadata.label.lv.flatten()", hasItem("Konteksta piezīme: Diasporas padome"))
                .body("metadata.value.en.flatten()", hasItem("What is false or disputed: The date"))
                .body("metadata.value.en.flatten()", hasItem(containsString("https://example.org/dgfp")));
        Given.withdraw(item, "A test");
        anonymous()
                .get(API + "/items/" + item + "/context")
                .then()
                .statusCode(410)
                .body("notes", nullValue());
        anonymous()
                .get("/en/items/" + item)
                .then()
                .statusCode(410)
                .body(not(containsString("Soviet Information Bureau")));
    }

    private ValidatableResponse context(String language) {
        return anonymous()
                .queryParam("lang", language)
                .get(API + "/items/" + item + "/context")
                .then()
                .statusCode(200);
    }

    private static void translate(String unit, String text) {
        as("translator-lv")
                .body(Map.of("baseRevision", 0, "text", text))
                .put(translation(unit))
                .then()
                .statusCode(200);
        as("translator-lv")
                .body(Map.of("revision", 1))
                .post(translation(unit) + "/submit")
                .then()
                .statusCode(200);
        as("reviewer-lv")
                .body(Map.of("revision", 1))
                .post(translation(unit) + "/approve")
                .then()
                .statusCode(200);
    }

    private static String translation(String unit) {
        return API + "/text-units/" + unit + "/translations/lv";
    }
}
