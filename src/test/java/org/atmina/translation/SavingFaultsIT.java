package org.atmina.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atmina.testing.Given.API;
import static org.atmina.testing.Given.as;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.ReadText;
import org.atmina.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many save at once, and the database goes away in the middle of it: nothing is lost, and nothing is
/// there twice.
@QuarkusTest
class SavingFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MISREAD = "Hcrr Ribbentrop sprach.";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private String item = "";
    private UUID itemId = new UUID(0, 0);
    private String unit = "";
    private String hash = "";

    @BeforeEach
    void aPageToCorrectAndToTranslate() {
        item = Given.publishedItem(Given.collection());
        itemId = items.byName(new PublicId(item)).orElseThrow().id();
        ReadText.page(files, ReadText.file(files, itemId), 1, MISREAD, "Der Vertrag war geheim.");
        var first = texts.segments(itemId, 0, 1).getFirst().unit();
        unit = first.id().toString();
        hash = first.sourceHash();
        List.of("translator-lv", "editor-lv", "archivist", "curator").forEach(Tokens::of);
    }

    @Test
    void ofManyWhoTranslateAtOnceOneIsFirst() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> inBackground(() -> translate(i % 2 == 0 ? "translator-lv" : "editor-lv", "Teksts " + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).startsWith(200, 409).doesNotContain(500, 503);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void ofManyWhoCorrectAtOnceOneIsFirst() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        inBackground(() -> correct(i % 2 == 0 ? "archivist" : "curator", "Herr Nummer " + i + ".")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(versions()).containsExactly("corrected", "ocr");
    }

    @Test
    void aTranslationWhoseConnectionIsCutIsNotSavedAndIsSavedTheSecondTime() throws SQLException {
        try (var other = connection()) {
            hold(other, "text_unit", unit);
            var answer = inBackground(() -> translate("translator-lv", "Ribentrops runāja."));
            cutWhoWaits(other);
            assertThat(answer.join()).isGreaterThanOrEqualTo(500);
        }
        assertThat(revisions()).isEmpty();
        again(() -> translate("translator-lv", "Ribentrops runāja."));
        again(() -> translate("translator-lv", "Ribentrops runāja."));
        assertThat(revisions()).hasSize(1);
        assertThat(acts("translation-saved")).isEqualTo(1);
    }

    /// The item's row is what a correction writes last: when it waits there, all else is written and not
    /// committed.
    @Test
    void aCorrectionWhoseConnectionIsCutLeavesNothingBehind() throws SQLException {
        try (var other = connection()) {
            hold(other, "item", itemId.toString());
            var answer = inBackground(() -> correct("archivist", "Herr Ribbentrop sprach."));
            cutWhoWaits(other);
            assertThat(answer.join()).isGreaterThanOrEqualTo(500);
        }
        assertThat(versions()).containsExactly("ocr");
        assertThat(texts.segments(itemId, 0, 1).getFirst().unit().sourceText()).isEqualTo(MISREAD);
        again(() -> correct("archivist", "Herr Ribbentrop sprach."));
        again(() -> correct("archivist", "Herr Ribbentrop sprach."));
        assertThat(versions()).containsExactly("corrected", "ocr");
        assertThat(acts("source-corrected")).isEqualTo(1);
    }

    /// To who is connected, a restart of the database is the end of every connection at once.
    @Test
    void whenEveryConnectionEndsInTheMiddleOfSavingBothAreSavedTheSecondTime() throws SQLException {
        try (var other = connection()) {
            hold(other, "item", itemId.toString());
            var correction = inBackground(() -> correct("curator", "Herr Ribbentrop sprach."));
            awaitWhoWaits(other);
            var translation = inBackground(() -> translate("editor-lv", "Ribentrops runāja."));
            await().atMost(PATIENCE).until(() -> count(other, ALL_WHO_WAIT) >= 2);
            count(
                    other,
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'");
            assertThat(correction.join()).isGreaterThanOrEqualTo(500);
            assertThat(translation.join()).isGreaterThanOrEqualTo(500);
        }
        again(() -> correct("curator", "Herr Ribbentrop sprach."));
        again(() -> translate("editor-lv", "Ribentrops runāja."));
        assertThat(versions()).containsExactly("corrected", "ocr");
        assertThat(revisions()).hasSize(1);
    }

    private static CompletableFuture<Integer> inBackground(Supplier<Integer> request) {
        return CompletableFuture.supplyAsync(request, task -> Thread.ofVirtual().start(task));
    }

    private int translate(String user, String text) {
        return as(user).body(Map.of("baseRevision", 0, "text", text))
                .put(API + "/text-units/" + unit + "/translations/lv")
                .statusCode();
    }

    private int correct(String user, String text) {
        return as(user).body(Map.of("baseHash", hash, "text", text))
                .put(API + "/text-units/" + unit + "/source")
                .statusCode();
    }

    /// As people do: connections that were lost are noticed by whoever gets them next.
    private static void again(Supplier<Integer> request) {
        await().atMost(PATIENCE).until(request::get, status -> status == 200);
    }

    private List<Integer> revisions() {
        var answer = await().atMost(PATIENCE)
                .until(
                        () -> as("editor-lv").get(API + "/text-units/" + unit + "/translations/lv/revisions"),
                        response -> response.statusCode() == 200);
        return answer.path("revision");
    }

    private List<String> versions() {
        var answer = await().atMost(PATIENCE)
                .until(
                        () -> as("curator").get(API + "/items/" + item + "/text/versions?page=1"),
                        response -> response.statusCode() == 200);
        return answer.path("kind");
    }

    private long acts(String action) throws SQLException {
        try (var connection = connection()) {
            return count(
                    connection,
                    "select count(*) from audit_event where subject = '" + unit + "' and action = '" + action + "'");
        }
    }

    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static void hold(Connection connection, String table, String id) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "select 1 from " + table + " where id = cast(? as uuid) for no key update")) {
            statement.setString(1, id);
            statement.executeQuery();
        }
    }

    private static final String WHO_WAITS =
            " from pg_stat_activity where datname = current_database() and pg_backend_pid() = any (pg_blocking_pids(pid))";

    private static final String ALL_WHO_WAIT = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0";

    private static void awaitWhoWaits(Connection connection) {
        await().atMost(PATIENCE).until(() -> count(connection, "select count(*)" + WHO_WAITS) > 0);
    }

    private static void cutWhoWaits(Connection connection) throws SQLException {
        awaitWhoWaits(connection);
        assertThat(count(connection, "select count(pg_terminate_backend(pid))" + WHO_WAITS))
                .isPositive();
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
