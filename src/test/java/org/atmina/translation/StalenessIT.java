package org.atmina.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A corrected source makes its translations stale, unless two people agree that the meaning is the
/// same; and a stale one may be right as it is.
@QuarkusTest
class StalenessIT {
    private static final String LATVIAN = "Līgums tika parakstīts 10. augustā.";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    @Inject
    DataSource database;

    private String item = "";
    private String unit = "";

    @BeforeEach
    void aParagraphWithAnApprovedTranslation() {
        item = Given.publishedItem(Given.collection());
        var id = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, id), 1, "Der Vertrag wurde am lO. August unterzeichnet.");
        unit = texts.segments(id, 0, 1).getFirst().unit().id().toString();
        save("translator-lv", Map.of("baseRevision", 0, "text", LATVIAN)).statusCode(200);
        step("translator-lv", "submit", Map.of("revision", 1)).statusCode(200);
        step("reviewer-lv", "approve", Map.of("revision", 1)).statusCode(200);
    }

    @Test
    void aCorrectionThatASecondPersonFindsTypographicKeepsTheApproval() throws SQLException {
        // Given
        correct("Der Vertrag wurde am 10. August unterzeichnet.", true).body("claims", hasSize(1));
        status("stale");
        var claim = claim();
        decide("archivist", "confirm", claim).statusCode(403).body("type", is("urn:atmina:problem:own-claim"));
        decide("translator-lv", "confirm", claim).statusCode(403);
        // When
        decide("reviewer-et", "confirm", claim).statusCode(200).body("state", is("confirmed"));
        // Then
        status("approved");
        coverage("approved", 1);
        source().body("sameMeaning", hasSize(1), "claims", empty(), "reason", is("typographic"));
        decide("reviewer-et", "confirm", claim).statusCode(200);
        decide("curator", "refuse", claim).statusCode(409).body("type", is("urn:atmina:problem:claim-decided"));
        assertThat(acts()).containsExactly("source-corrected", "typographic-claimed", "typographic-confirmed");
    }

    @Test
    void aRefusedClaimLeavesTheTranslationStale() {
        correct("Der Vertrag wurde am 19. August unterzeichnet.", true);
        decide("curator", "refuse", claim())
                .statusCode(200)
                .body("state", is("refused"), "note", is("Looked at the scan"));
        status("stale");
        coverage("stale", 1);
    }

    @Test
    void aChangeOfMeaningAfterwardsIsAChangeAndGoingBackIsNone() {
        correct("Der Vertrag wurde am 10. August unterzeichnet.", true);
        decide("curator", "confirm", claim()).statusCode(200);
        correct("Der Vertrag wurde am 10. August gebrochen.", false).body("sameMeaning", empty());
        status("stale");
        correct("Der Vertrag wurde am 10. August unterzeichnet.", false).body("sameMeaning", hasSize(1));
        status("approved");
    }

    @Test
    void meaningGoesThroughSeveralConfirmedCorrections() {
        correct("Der Vertrag wurde am 10. August unterzeichnet.", true);
        var first = claim();
        correct("Der Vertrag wurde am 10. August unterzeichnet", true);
        decide("curator", "confirm", claim()).statusCode(200);
        status("stale");
        decide("curator", "confirm", first).statusCode(200);
        status("approved");
    }

    @Test
    void aClaimMayBeMadeAfterwards() {
        var before = hash();
        correct("Der Vertrag wurde am 10. August unterzeichnet.", false);
        as("curator")
                .body(Map.of("from", "0".repeat(64)))
                .post(typographic())
                .then()
                .statusCode(400);
        var claim = as("curator")
                .body(Map.of("from", before))
                .post(typographic())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        decide("archivist", "confirm", claim).statusCode(200);
        status("approved");
        as("reviewer-lv").get(typographic()).then().body("state", contains("confirmed"));
    }

    @Test
    void whatIsInReviewMayBeApprovedWhenTheMeaningIsTheSame() {
        save("translator-lv", Map.of("baseRevision", 1, "text", "Līgumu parakstīja 10. augustā."))
                .statusCode(200);
        step("translator-lv", "submit", Map.of("revision", 2)).statusCode(200);
        correct("Der Vertrag wurde am 10. August unterzeichnet.", true);
        step("reviewer-lv", "approve", Map.of("revision", 2))
                .statusCode(409)
                .body("type", is("urn:atmina:problem:source-changed"));
        decide("curator", "confirm", claim()).statusCode(200);
        step("reviewer-lv", "approve", Map.of("revision", 2)).statusCode(200).body("status", is("approved"));
    }

    @Test
    void aStaleTranslationThatIsRightIsReaffirmedByTwoPeople() {
        // Given
        step("translator-lv", "reaffirm", Map.of("revision", 1))
                .statusCode(409)
                .body("type", is("urn:atmina:problem:nothing-to-reaffirm"));
        correct("Der Vertrag wurde am 10. August feierlich unterzeichnet.", false);
        status("stale");
        // When
        step("editor-lv", "reaffirm", Map.of("revision", 1, "note", "Nothing is lost"))
                .statusCode(200)
                .body("revision", is(2), "status", is("in-review"), "text", is(LATVIAN))
                .body("author", is("editor-lv"), "authorNote", is("Nothing is lost"));
        // Then
        step("editor-lv", "approve", Map.of("revision", 2)).statusCode(403);
        status("stale");
        step("reviewer-lv", "approve", Map.of("revision", 2)).statusCode(200);
        status("approved");
    }

    @Test
    void nobodyApprovesWordsThatAreTheirOwnInAnEarlierRevision() {
        save("editor-lv", Map.of("baseRevision", 1, "text", "Manis rakstīts.")).statusCode(200);
        save("translator-lv", Map.of("baseRevision", 2, "text", LATVIAN)).statusCode(200);
        save("translator-lv", Map.of("baseRevision", 3, "text", "Manis rakstīts."))
                .statusCode(200);
        step("translator-lv", "submit", Map.of("revision", 4)).statusCode(200);
        step("editor-lv", "approve", Map.of("revision", 4))
                .statusCode(403)
                .body("type", is("urn:atmina:problem:own-translation"));
        step("reviewer-lv", "approve", Map.of("revision", 4)).statusCode(200);
    }

    @Test
    void aTranslationSaysWhichSourceWasOnTheScreen() {
        var before = hash();
        correct("Der Vertrag wurde am 20. August unterzeichnet.", false);
        save("translator-lv", Map.of("baseRevision", 1, "text", "Vecais.", "sourceHash", before))
                .statusCode(200)
                .body("sourceHash", is(before));
        step("translator-lv", "submit", Map.of("revision", 2)).statusCode(200);
        step("reviewer-lv", "approve", Map.of("revision", 2)).statusCode(409);
        save("translator-lv", Map.of("baseRevision", 2, "text", "Vecais.", "sourceHash", "f".repeat(64)))
                .statusCode(400)
                .body("type", is("urn:atmina:problem:no-such-wording"));
    }

    private void status(String expected) {
        anonymous().get(translation()).then().body("status", is(expected), "text", is(LATVIAN));
        anonymous()
                .get(API + "/items/" + item + "/text?lang=lv")
                .then()
                .body("segments[0].state", is(expected), "segments[0].translation.status", is(expected));
    }

    private void coverage(String where, int count) {
        anonymous().get(API + "/items/" + item).then().body("translations.lv." + where, is(count));
    }

    private List<String> acts() throws SQLException {
        var acts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select action from audit_event where subject = cast(? as uuid)"
                        + " and action not like 'translation-%' order by id")) {
            query.setString(1, unit);
            var rows = query.executeQuery();
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
        }
        return acts;
    }

    private ValidatableResponse correct(String text, boolean typographic) {
        return as("archivist")
                .body(Map.of("baseHash", hash(), "text", text, "typographic", typographic))
                .put(API + "/text-units/" + unit + "/source")
                .then()
                .statusCode(200);
    }

    private String claim() {
        return as("curator").get(typographic()).then().extract().path("[0].id");
    }

    private ValidatableResponse decide(String user, String step, String claim) {
        return as(user).body(Map.of("claim", claim, "note", "Looked at the scan"))
                .post(typographic() + "/" + step)
                .then();
    }

    private ValidatableResponse source() {
        return anonymous().get(API + "/text-units/" + unit + "/source").then().statusCode(200);
    }

    private String hash() {
        return source().extract().path("hash");
    }

    private String typographic() {
        return API + "/text-units/" + unit + "/source/typographic";
    }

    private ValidatableResponse save(String user, Map<String, Object> saving) {
        return as(user).body(saving).put(translation()).then();
    }

    private ValidatableResponse step(String user, String step, Map<String, Object> body) {
        return as(user).body(body).post(translation() + "/" + step).then();
    }

    private String translation() {
        return API + "/text-units/" + unit + "/translations/lv";
    }
}
