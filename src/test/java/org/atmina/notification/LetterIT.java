package org.atmina.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.anonymous;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.atmina.access.Reader;
import org.atmina.testing.Given;
import org.atmina.worklist.Documents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters on their way to a real mail server, which is there, goes away, and comes back.
@QuarkusTest
@TestProfile(LetterIT.WithLetters.class)
class LetterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public static class WithLetters implements QuarkusTestProfile {
        private static final String PORT = "org.atmina.test.smtp";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "atmina.notification.mail", "true",
                    "atmina.notification.poll-interval", "1S",
                    "atmina.notification.immediate-gap", "1S",
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "localhost",
                    "quarkus.mailer.port", port(),
                    "quarkus.mailer.start-tls", "DISABLED",
                    "quarkus.mailer.login", "DISABLED",
                    "quarkus.mailer.from", "archive@demo.invalid");
        }

        /// One port, however often and by whom it is asked for.
        private static String port() {
            synchronized (System.getProperties()) {
                if (System.getProperty(PORT) == null) {
                    try (var socket = new ServerSocket(0)) {
                        System.setProperty(PORT, Integer.toString(socket.getLocalPort()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return System.getProperty(PORT);
            }
        }
    }

    @Inject
    Documents documents;

    @Inject
    Postman postman;

    @Inject
    People people;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail server = new GreenMail();
    private String title = "";
    private String item = "";
    private List<String> units = List.of();

    @BeforeEach
    void aMailServerAndAPage() {
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        title = "Vēstule " + Given.identifier();
        var form = Given.itemForm(Given.collection());
        form.put("title", Given.text("lv", title));
        item = Given.item(form);
        documents.fill(item, "Der erste Absatz.", "Der zweite Absatz.", "Der dritte Absatz.");
        Given.publish(item);
        units = documents.units(item);
        for (var user : List.of("translator-lv", "reviewer-lv")) {
            as(user).body(Map.of("languages", List.of("lv"))).put(API + "/me/languages");
            wish(user, "never");
        }
    }

    @AfterEach
    void theServerGoes() {
        server.stop();
    }

    @Test
    void aLetterTellsInTheReadersLanguageAndCanBeEndedByOneClick() throws MessagingException, IOException {
        // Given
        wish("translator-lv", "immediate");
        // When
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        // Then
        var letter = arrived(1).getFirst();
        assertThat(letter.getAllRecipients()[0]).hasToString("translator-lv@demo.invalid");
        assertThat(letter.getSubject()).contains("no Atmina");
        assertThat(letter.getContent().toString())
                .contains("Labdien, translator-lv!")
                .contains("reviewer-lv apstiprināja 1 jūsu tulkojumu: “" + title + "” (latviešu).");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var end = letter.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
        anonymous().get(end).then().statusCode(200).body(containsString("Vēstules vairs nesūtīt"));
        settings().body("mail", is("immediate"));
        anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(end)
                .then()
                .statusCode(200);
        settings().body("mail", is("never"));
        anonymous().get(end + "x").then().statusCode(404);
        assertThat(documents.ask(
                        Long.class, "select count(*) from notification_mail where state = 'sent' and body is not null"))
                .isZero();
    }

    @Test
    void aLetterWaitsForAServerThatIsAwayAndArrivesOnce() {
        wish("translator-lv", "immediate");
        server.stop();
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        await().atMost(PATIENCE)
                .until(() -> documents.ask(
                                Long.class,
                                "select count(*) from notification_mail where state = 'queued' and attempts > 0")
                        > 0);
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        assertThat(arrived(1)).hasSize(1);
        await().during(Duration.ofSeconds(3)).until(() -> mine().size() == 1);
    }

    @Test
    void aLetterThatNobodyTakesForDaysIsGivenUp() {
        wish("translator-lv", "immediate");
        server.stop();
        documents.approved(units.get(0), "lv", "Pirmā rindkopa.");
        var queued = "select count(*) from notification_mail where state = 'queued'";
        await().atMost(PATIENCE).until(() -> documents.ask(Long.class, queued) > 0);
        documents.change("update notification_mail set created_at = now() - interval '4 days', next_at = now()"
                + " where state = 'queued'");
        await().atMost(PATIENCE).until(() -> documents.ask(Long.class, queued) == 0);
        assertThat(documents.ask(
                        Long.class, "select count(*) from notification_mail where state = 'given-up' and body is null"))
                .isPositive();
    }

    @Test
    void whoseRolesWereTakenAwayIsToldNothingMore() {
        documents.change("""
                insert into notification_person (actor, roles, collections, address, seen_at, mail, digested_at, feed_hash)
                values ('reader', array['reviewer', 'reviewer-lv'], array[]::text[], 'reader@demo.invalid', now(),
                        'immediate', now() - interval '3 days', encode(sha256('the-feed-of-a-reader'), 'hex'))
                """);
        var feed = API + "/notifications/feed/the-feed-of-a-reader";
        documents.change("update item set visibility = 'staff' where id = ?1", documents.id(item));
        documents.save("translator-lv", units.get(0), "lv", 0, "Teksts").then().statusCode(200);
        documents.step("translator-lv", units.get(0), "lv", "submit", 1).then().statusCode(200);
        assertThat(arrived(1).getFirst()).isNotNull();
        anonymous().get(feed).then().body(containsString(title));
        queued("reader", "left");
        as("reader").get(API + "/me/languages").then().statusCode(200);
        assertThat(ended("left")).isEqualTo("given-up");
        documents
                .step("translator-lv", units.get(0), "lv", "withdraw", 1)
                .then()
                .statusCode(200);
        documents.step("translator-lv", units.get(0), "lv", "submit", 1).then().statusCode(200);
        assertThat(documents.ask(String.class, "select mail from notification_person where actor = 'reader'"))
                .isEqualTo("immediate");
        assertThat(documents.ask(
                        Long.class,
                        "select count(*) from notification_person where actor = 'reader' and address is not null"))
                .isZero();
        anonymous().get(feed).then().statusCode(200).body(not(containsString(title)));
        await().during(Duration.ofSeconds(3)).until(() -> mine().size() == 1);
        people.remember(new Reader("reader", Set.of("reviewer", "reviewer-lv"), Set.of()), "reader@demo.invalid");
        documents.change(
                "update notification_person set digested_at = now() - interval '3 days' where actor = 'reader'");
        documents
                .step("translator-lv", units.get(0), "lv", "withdraw", 1)
                .then()
                .statusCode(200);
        documents.step("translator-lv", units.get(0), "lv", "submit", 1).then().statusCode(200);
        assertThat(arrived(2)).hasSize(2);
        documents.change("delete from notification_person where actor = 'reader'");
    }

    @Test
    void whoeverWantsNoLettersGetsNoneOfThoseOnTheirWay() {
        wish("translator-lv", "immediate");
        queued("translator-lv", "unwanted");
        wish("translator-lv", "never");
        assertThat(ended("unwanted")).isEqualTo("given-up");
        documents.change("update notification_mail set next_at = now() where subject is null");
        await().during(Duration.ofSeconds(3)).until(() -> mine().isEmpty());
    }

    /// A letter to somebody that waits for its next attempt.
    private void queued(String recipient, String end) {
        documents.change("""
                insert into notification_mail (id, recipient, address, subject, body, unsubscribe, unsubscribe_hash,
                                               next_at, created_at)
                values (gen_random_uuid(), ?1, ?1 || '@demo.invalid', ?2, ?2, 'http://end', ?3,
                        now() + interval '1 hour', now())
                """, recipient, title, title + end);
    }

    private String ended(String end) {
        return documents.ask(
                String.class, "select state from notification_mail where unsubscribe_hash = ?1", title + end);
    }

    @Test
    void severalWorkersSendEachLetterOnce() {
        server.stop();
        IntStream.range(0, 5).forEach(i -> documents.change("""
                insert into notification_mail (id, recipient, address, subject, body, unsubscribe, unsubscribe_hash,
                                               next_at, created_at)
                values (gen_random_uuid(), 'translator-lv', 'translator-lv@demo.invalid', ?1, ?1, 'http://end', ?2,
                        now() + interval '1 hour', now())
                """, title + " " + i, title + i));
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        documents.change("update notification_mail set next_at = now() where state = 'queued'");
        var workers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(postman::work))
                .toList();
        workers.forEach(CompletableFuture::join);
        assertThat(arrived(5)).hasSize(5);
        await().during(Duration.ofSeconds(3)).until(() -> mine().size() == 5);
    }

    @Test
    void whatWaitsForReviewComesInOneDigest() throws MessagingException, IOException {
        wish("reviewer-lv", "daily");
        for (int i = 0; i < 3; i++) {
            documents
                    .save("translator-lv", units.get(i), "lv", 0, "Teksts " + i)
                    .then()
                    .statusCode(200);
            documents
                    .step("translator-lv", units.get(i), "lv", "submit", 1)
                    .then()
                    .statusCode(200);
        }
        await().atMost(PATIENCE)
                .until(() -> documents.ask(
                                Long.class,
                                "select coalesce(sum(units), 0) from notification where kind = 'review'"
                                        + " and recipient = 'reviewer-lv' and owner_id = ?1",
                                documents.id(item))
                        == 3);
        assertThat(mine()).isEmpty();
        documents.change(
                "update notification_person set digested_at = now() - interval '2 days' where actor = 'reviewer-lv'");
        var letter = arrived(1).getFirst();
        assertThat(letter.getContent().toString()).contains("3 tulkojumi gaida jūsu pārskatīšanu: “" + title + "”");
    }

    private static io.restassured.response.ValidatableResponse settings() {
        return as("translator-lv").get(API + "/notifications/settings").then().statusCode(200);
    }

    private static void wish(String user, String mail) {
        as(user).body(Map.of("mail", mail))
                .put(API + "/notifications/settings")
                .then()
                .statusCode(200)
                .body("sends", is(true));
    }

    private List<MimeMessage> arrived(int count) {
        await().atMost(PATIENCE).until(() -> mine().size() >= count);
        return mine();
    }

    /// Letters that tell of this test's item.
    private List<MimeMessage> mine() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return letter.getContent().toString().contains(title);
                    } catch (IOException | MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
