package org.atmina.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atmina.testing.Given;
import org.atmina.worklist.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People hear what became of their work, with real tokens; no letters are sent where nobody has said so.
@QuarkusTest
class NotificationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Documents documents;

    private String item = "";
    private List<String> units = List.of();

    @BeforeEach
    void aPageAndPeopleWhoHaveBeenHere() {
        item = documents.of(Given.collection(), "Der erste Absatz.", "Der zweite Absatz.", "Der dritte Absatz.");
        units = documents.units(item);
        for (var user : List.of("reviewer-lv", "editor-lv", "translator-lv", "reviewer-et")) {
            as(user).get(API + "/notifications").then().statusCode(200);
        }
    }

    @Test
    void approvalsOfOneDocumentAreToldTogetherAndARejectionWithItsReason() {
        for (int i = 0; i < 2; i++) {
            documents.approved(units.get(i), "lv", "Teksts " + i);
        }
        submit(2);
        documents
                .reject("reviewer-lv", units.get(2), "lv", 1, "Trūkst vārda")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(told("translator-lv", "approved", "units")).containsExactly(2);
            assertThat(told("translator-lv", "approved", "actor")).containsExactly("reviewer-lv");
            assertThat(told("translator-lv", "rejected", "reason")).containsExactly("Trūkst vārda");
        });
        assertThat(this.<String>told("translator-lv", "approved", "text").getFirst())
                .isEqualTo("reviewer-lv has approved 2 translations of yours in “A letter of a test” (Latvian).");
    }

    @Test
    void reviewersHearHowMuchWaitsForThemAndNobodyOfTheirOwn() {
        submit(0);
        submit(1);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("reviewer-lv", "review", "waiting")).containsExactly(2));
        assertThat(told("translator-lv", "review", "waiting")).isEmpty();
        assertThat(told("reviewer-et", "review", "waiting")).isEmpty();
        documents.step("reviewer-lv", units.get(0), "lv", "approve", 1).then().statusCode(200);
        assertThat(told("reviewer-lv", "review", "waiting")).containsExactly(1);
    }

    @Test
    void authorsHearThatTheirSourceHasChanged() {
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        documents.correct(units.get(0), "Der allererste Absatz.").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("translator-lv", "stale", "waiting")).containsExactly(1));
    }

    @Test
    void holdersHearThatTheirClaimsEndAndThatACuratorHasReleasedThem() {
        claim(Map.of("item", item, "language", "lv"));
        documents.change(
                "update work_claim set until = now() + interval '1 day' where unit_id = cast(?1 as uuid)",
                units.get(0));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("editor-lv", "claim-ending", "units")).containsExactly(1));
        var release = Map.of("item", item, "language", "lv", "holder", "editor-lv", "reason", "No word for a month");
        as("curator").body(release).post(API + "/work/claims/release").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told("editor-lv", "claim-released", "reason"))
                        .containsOnly("No word for a month"));
    }

    @Test
    void whatWasReadIsUnreadNoMoreAndNobodyReadsForOthers() {
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("translator-lv", "approved", "number")).hasSize(1));
        long number = this.<Number>told("translator-lv", "approved", "number")
                .getFirst()
                .longValue();
        as("reviewer-lv")
                .body(Map.of("numbers", List.of(number)))
                .post(API + "/notifications/read")
                .then()
                .body("marked", is(0));
        as("translator-lv")
                .body(Map.of("numbers", List.of(number)))
                .post(API + "/notifications/read")
                .then()
                .body("marked", is(1));
        as("translator-lv")
                .queryParam("unread", true)
                .get(API + "/notifications")
                .then()
                .body("notifications.number", not(hasItem(Math.toIntExact(number))));
        as("translator-lv").body("{}").post(API + "/notifications/read").then().statusCode(400);
    }

    @Test
    void aFeedOpensByItsAddressUntilThereIsAnotherOne() {
        submit(0);
        documents
                .reject("reviewer-lv", units.get(0), "lv", 1, "Tā < nav & \u0001nebūs")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("translator-lv", "rejected", "reason")).hasSize(1));
        var first = feed();
        anonymous()
                .get(first)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body(containsString("Tā &lt; nav &amp; nebūs"));
        assertThat(documents.ask(
                        String.class, "select feed_hash from notification_person where actor = 'translator-lv'"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(first.substring(first.lastIndexOf('/') + 1));
        var second = feed();
        anonymous().get(first).then().statusCode(404).body("type", is("urn:atmina:problem:no-such-feed"));
        anonymous().get(second).then().statusCode(200);
        as("translator-lv").delete(API + "/notifications/feed").then().statusCode(204);
        anonymous().get(second).then().statusCode(404);
    }

    @Test
    void whereLettersAreOffNoneIsEvenWritten() {
        as("translator-lv")
                .body(Map.of("mail", "immediate"))
                .put(API + "/notifications/settings")
                .then()
                .statusCode(200)
                .body("sends", is(false), "mail", is("immediate"), "address", is("translator-lv@demo.invalid"));
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("translator-lv", "approved", "units")).hasSize(1));
        assertThat(documents.ask(Long.class, "select count(*) from notification_mail"))
                .isZero();
        as("translator-lv")
                .body(Map.of("mail", "hourly"))
                .put(API + "/notifications/settings")
                .then()
                .statusCode(400);
    }

    private void submit(int paragraph) {
        documents
                .save("translator-lv", units.get(paragraph), "lv", 0, "Teksts " + paragraph)
                .then()
                .statusCode(200);
        documents
                .step("translator-lv", units.get(paragraph), "lv", "submit", 1)
                .then()
                .statusCode(200);
    }

    private static void claim(Map<String, String> what) {
        as("editor-lv").body(what).post(API + "/work/claims").then().statusCode(200);
    }

    private static String feed() {
        return as("translator-lv")
                .post(API + "/notifications/feed")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    /// What this user is told of one kind about the item of this test.
    private <T> List<T> told(String user, String kind, String member) {
        return as(user).queryParam("size", 200)
                .get(API + "/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("notifications.findAll { it.kind == '" + kind + "' && it.of.item == '" + item + "' }." + member);
    }
}
