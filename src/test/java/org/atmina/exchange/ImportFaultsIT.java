package org.atmina.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.Texts;
import org.atmina.testing.Given;
import org.atmina.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An import is cut off in its middle, and sent again: nothing is lost, and nothing is there twice.
@QuarkusTest
class ImportFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHO_WAITS =
            " from pg_stat_activity where datname = current_database() and pg_backend_pid() = any (pg_blocking_pids(pid))";

    @Inject
    Items items;

    @Inject
    ItemFiles files;

    @Inject
    Texts texts;

    private ExchangedItem item;
    private byte[] file = {};

    @BeforeEach
    void aFileWithThreeTranslations() {
        item = ExchangedItem.of(items, files, texts, Given.collection(), "Eins.", "Zwei.", "Drei.");
        file = XliffTool.translated(item.export("translator-lv", "xliff"), source -> "Tulkojums: " + source);
        Tokens.of("translator-lv");
    }

    @Test
    void afterALostConnectionTheSameFileGoesOn() throws SQLException {
        try (var other = connection()) {
            hold(other, item.units().get(1));
            var answer = inBackground();
            await().atMost(PATIENCE).until(() -> count(other, "select count(*)" + WHO_WAITS) > 0);
            assertThat(count(other, "select count(pg_terminate_backend(pid))" + WHO_WAITS))
                    .isPositive();
            assertThat(answer.join()).isGreaterThanOrEqualTo(500);
        }
        var again = await().atMost(PATIENCE)
                .until(
                        () -> ExchangedItem.sent("translator-lv", item.path("xliff"), file),
                        response -> response.statusCode() == 200);
        again.then().body("counts.taken", is(3), "units.revision", contains(1, 1, 1));
        everyUnitHasOneRevision();
        assertThat(ExchangedItem.sent("translator-lv", item.path("xliff"), file).asString())
                .isEqualTo(again.asString());
    }

    /// A process that was killed has said nothing: others wait until its lease has run out.
    @Test
    void afterAKillTheSameFileGoesOnWhenTheLeaseHasRunOut() throws SQLException {
        item.send("translator-lv", "xliff", file).statusCode(200).body("counts.taken", is(3));
        try (var other = connection()) {
            killed(other, "now() + interval '1 minute'");
            item.send("translator-lv", "xliff", file)
                    .statusCode(409)
                    .body("type", is("urn:atmina:problem:exchange-import-running"));
            killed(other, "now() - interval '1 second'");
        }
        item.send("translator-lv", "xliff", file).statusCode(200).body("counts.taken", is(3));
        everyUnitHasOneRevision();
    }

    @Test
    void ofManyWhoSendTheSameFileAtOnceOneIsFirst() {
        var answers = IntStream.range(0, 4).mapToObj(i -> inBackground()).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
        item.send("translator-lv", "xliff", file).statusCode(200).body("counts.taken", is(3));
        everyUnitHasOneRevision();
    }

    /// A unit that is not in the archive has no row that could be held: the first who reports it has reported it.
    @Test
    void ofTwoWhoReportAUnitThatIsGoneOneIsFirst() throws SQLException {
        var gone = UUID.randomUUID();
        file = XliffTool.text(file).replace(item.unit(1), gone.toString()).getBytes(StandardCharsets.UTF_8);
        try (var holding = connection();
                var other = connection()) {
            hold(holding, item.units().getFirst());
            var answer = inBackground();
            await().atMost(PATIENCE).until(() -> count(holding, "select count(*)" + WHO_WAITS) > 0);
            other.setAutoCommit(false);
            report(other, gone);
            holding.rollback();
            await().atMost(PATIENCE).until(() -> count(other, "select count(*)" + WHO_WAITS) > 0);
            other.commit();
            assertThat(answer.join()).isEqualTo(200);
        }
        item.send("translator-lv", "xliff", file)
                .statusCode(200)
                .body("counts.taken", is(2), "counts.gone", is(1), "units.outcome", contains("taken", "gone", "taken"));
    }

    /// What another process that works on the same import says of a unit, before it has said so for good.
    private static void report(Connection connection, UUID gone) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into exchange_import_unit (import_id, unit_id, number, outcome)"
                        + " select id, ?, 2, 'gone' from exchange_import order by begun_at desc limit 1")) {
            statement.setObject(1, gone);
            statement.executeUpdate();
        }
    }

    private void everyUnitHasOneRevision() {
        for (int i = 0; i < 3; i++) {
            assertThat(item.revisions(i)).containsExactly(1);
        }
    }

    private CompletableFuture<Integer> inBackground() {
        return CompletableFuture.supplyAsync(
                () -> ExchangedItem.sent("translator-lv", item.path("xliff"), file)
                        .statusCode(),
                task -> Thread.ofVirtual().start(task));
    }

    /// As if the process had died before it could say that it had ended.
    private void killed(Connection connection, String until) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update exchange_import set ended_at = null, lease = gen_random_uuid(), leased_until = "
                            + until + " where id in (select import_id from exchange_import_unit where unit_id = '"
                            + item.unit(0)
                            + "')");
        }
    }

    private static void hold(Connection connection, UUID unit) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select 1 from text_unit where id = ? for no key update")) {
            statement.setObject(1, unit);
            statement.executeQuery();
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
