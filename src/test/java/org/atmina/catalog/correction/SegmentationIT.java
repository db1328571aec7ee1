package org.atmina.catalog.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.SegmentRecord;
import org.atmina.catalog.TextKind;
import org.atmina.catalog.TextUnits;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Segments are split and merged, pages transcribed anew, and whoever knew a unit finds where it went.
@QuarkusTest
class SegmentationIT {
    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    TextUnits units;

    @Inject
    UnitLineage lineage;

    private String item = "";
    private UUID itemId = new UUID(0, 0);
    private UUID file = new UUID(0, 0);

    @BeforeEach
    void aPageThatAMachineHasRead() {
        item = Given.publishedItem(Given.collection());
        itemId = items.byName(new PublicId(item)).orElseThrow().id();
        file = ReadText.file(files, itemId);
        ReadText.page(files, file, 1, "Eins war gut. Zwei war besser.", "Drei blieb", "unvollendet.");
    }

    @Test
    void aSplitSegmentLeavesTwoUnitsAndItsTranslations() {
        // Given
        var old = unit(0);
        approve(old, "Viens bija labs. Divi bija labāk.");
        // When
        var made = split("archivist", old, 13)
                .statusCode(201)
                .body("units", hasSize(2))
                .extract();
        // Then
        assertThat(wordings()).containsExactly("Eins war gut.", "Zwei war besser.", "Drei blieb", "unvollendet.");
        assertThat(made.<List<String>>path("units")).containsExactly(unit(0), unit(1));
        anonymous()
                .get(API + "/text-units/" + unit(1))
                .then()
                .body("language", is("de"), "translations", hasSize(0), "states.lv", is("untranslated"))
                .body("predecessors.unit", contains(old), "predecessors.kind", contains("split"))
                .body("predecessors[0].translations.text", contains("Viens bija labs. Divi bija labāk."));
        anonymous()
                .get(API + "/text-units/" + old)
                .then()
                .body("text", is("Eins war gut. Zwei war besser."))
                .body("successors.unit", contains(unit(0), unit(1)));
        assertThat(units.count(itemId)).isEqualTo(5); // the title and four segments
    }

    @Test
    void whatWasSplitIsNoLongerCorrectedAndSaysWhereItWent() {
        var old = unit(0);
        var hash = hash(old);
        split("archivist", old, 13).statusCode(201);
        as("curator")
                .body(Map.of("baseHash", hash, "text", "Eins."))
                .put(API + "/text-units/" + old + "/source")
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:text-unit-retired"))
                .body("successors", contains(unit(0), unit(1)));
    }

    @Test
    void neighboursBecomeOneAndOthersDoNot() {
        var left = unit(1);
        var right = unit(2);
        merge(unit(0), right).statusCode(400).body("type", is("urn:atmina:problem:segments-not-neighbours"));
        merge(right, left).statusCode(201).body("units", hasSize(1));
        assertThat(wordings()).containsExactly("Eins war gut. Zwei war besser.", "Drei blieb unvollendet.");
        assertThat(segments().get(1).words()).hasSize(3);
        assertThat(segments().get(1).box()).isNotNull();
        assertThat(lineage.present(UUID.fromString(left))).containsExactly(UUID.fromString(unit(1)));
        assertThat(lineage.present(UUID.fromString(right))).containsExactly(UUID.fromString(unit(1)));
    }

    @Test
    void theWayLeadsOverSeveralChanges() {
        var first = UUID.fromString(unit(0));
        split("archivist", unit(0), 13).statusCode(201);
        merge(unit(1), unit(2)).statusCode(201);
        assertThat(lineage.present(first)).containsExactly(UUID.fromString(unit(0)), UUID.fromString(unit(1)));
    }

    @Test
    void aSplitNeedsSomethingOnBothSidesAndThePresentWording() {
        split("archivist", unit(0), 30).statusCode(400).body("fields", is("at"));
        as("archivist")
                .body(Map.of("baseHash", "0".repeat(64), "at", 13))
                .post(API + "/text-units/" + unit(0) + "/split")
                .then()
                .statusCode(409)
                .body("type", is("urn:atmina:problem:source-overtaken"));
        split("translator-lv", unit(0), 13).statusCode(403);
        assertThat(segments()).hasSize(3);
    }

    @Test
    void aTranscriptionBecomesThePresentTextAndKeepsUnits() {
        // Given
        var first = unit(0);
        var second = unit(1);
        var base = segments().getFirst().place().textVersionId();
        // When
        transcribe("curator", base, "Eins war gut. Zwei war viel besser!\n\nDrei bleibt\n\nganz allein.")
                .statusCode(200)
                .body("version.kind", is("transcription"), "version.present", is(true));
        // Then
        assertThat(wordings()).containsExactly("Eins war gut. Zwei war viel besser!", "Drei bleibt", "ganz allein.");
        assertThat(unit(0)).isEqualTo(first);
        assertThat(unit(1)).isEqualTo(second);
        assertThat(segments().getFirst().words()).hasSize(7);
        assertThat(segments().getFirst().origin()).isEqualTo(TextKind.TRANSCRIPTION);
        ReadText.page(files, file, 1, "Anders gelesen.");
        assertThat(wordings()).hasSize(3);
        transcribe("archivist", base, "Eins war gut. Zwei war besser.\n\nDrei blieb\n\nallein.")
                .statusCode(409)
                .body("type", is("urn:atmina:problem:text-overtaken"))
                .body("yourChanges.kind", hasSize(greaterThan(1)));
    }

    @Test
    void aPageThatNobodyCouldReadIsTranscribed() {
        ReadText.unread(files, file, 2);
        var body = Map.of("file", 1, "page", 2, "text", "Szanowny Panie!\n\nDziękuję.");
        as("archivist")
                .body(body)
                .put(versions() + "/transcription")
                .then()
                .statusCode(400)
                .body("fields", is("language"));
        var complete = new HashMap<String, Object>(body);
        complete.put("language", "pl");
        as("archivist").body(complete).put(versions() + "/transcription").then().statusCode(200);
        assertThat(wordings()).hasSize(5).endsWith("Szanowny Panie!", "Dziękuję.");
        assertThat(segments().getLast().unit().sourceLanguage()).hasToString("pl");
    }

    @Test
    void aNormalisedTextStandsBesideThePresentOne() {
        var base = segments().getFirst().place().textVersionId();
        normalise(base, "Eins war gut.").statusCode(200).body("version.kind", is("normalised"));
        normalise(base, "Eins ist gut.").statusCode(409).body("type", is("urn:atmina:problem:text-overtaken"));
        anonymous()
                .get(versions() + "?page=1")
                .then()
                .body("kind", contains("normalised", "ocr"))
                .body("present", contains(false, true));
        assertThat(wordings()).hasSize(3);
    }

    private ValidatableResponse split(String user, String unit, int at) {
        return as(user).body(Map.of("baseHash", hash(unit), "at", at))
                .post(API + "/text-units/" + unit + "/split")
                .then();
    }

    private ValidatableResponse merge(String one, String other) {
        var seen = List.of(Map.of("unit", one, "baseHash", hash(one)), Map.of("unit", other, "baseHash", hash(other)));
        return as("curator")
                .body(Map.of("units", seen))
                .post(API + "/items/" + item + "/text/merge")
                .then();
    }

    private ValidatableResponse transcribe(String user, UUID base, String text) {
        return as(user).body(Map.of("file", 1, "page", 1, "baseVersion", base, "text", text))
                .put(versions() + "/transcription")
                .then();
    }

    private ValidatableResponse normalise(UUID base, String text) {
        return as("archivist")
                .body(Map.of("file", 1, "page", 1, "baseVersion", base, "text", text))
                .put(versions() + "/normalised")
                .then();
    }

    private void approve(String unit, String text) {
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

    private List<SegmentRecord> segments() {
        return texts.segments(itemId, 0, 20);
    }

    private List<String> wordings() {
        return segments().stream().map(segment -> segment.unit().sourceText()).toList();
    }

    private String unit(int index) {
        return segments().get(index).unit().id().toString();
    }

    private static String hash(String unit) {
        return as("admin")
                .get(API + "/text-units/" + unit + "/source")
                .then()
                .extract()
                .path("hash");
    }

    private String versions() {
        return API + "/items/" + item + "/text/versions";
    }
}
