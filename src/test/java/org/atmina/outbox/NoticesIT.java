package org.atmina.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What is remembered is forgotten when it changes, whoever changes it, and also when nobody can tell any more.
@QuarkusTest
class NoticesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    private final UUID subject = UUID.randomUUID();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void remembersWhatHasNotChanged() {
        var cache = listeningCache();
        assertThat(read(cache)).isEqualTo(1);
        assertThat(read(cache)).isEqualTo(1);
        assertThat(cache.known(subject, "key")).isEqualTo(1);
    }

    @Test
    void forgetsBeforeWhoeverChangedItGoesOn() {
        var cache = listeningCache();
        read(cache);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(Outbox.Kind.ITEM_CHANGED, subject));
        assertThat(cache.known(subject, "key")).isNull();
        assertThat(read(cache)).isEqualTo(2);
    }

    @Test
    void keepsWhatAnUnfinishedChangeWouldChange() {
        var cache = listeningCache();
        read(cache);
        QuarkusTransaction.begin();
        outbox.add(Outbox.Kind.ITEM_CHANGED, subject);
        QuarkusTransaction.rollback();
        assertThat(cache.known(subject, "key")).isEqualTo(1);
    }

    @Test
    void forgetsWhatAnotherProcessHasChanged() throws SQLException {
        var cache = listeningCache();
        read(cache);
        changeAsAnotherProcess();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cache.known(subject, "key")).isNull());
    }

    @Test
    void doesNotKeepWhatWasReadBeforeTheChange() {
        var cache = listeningCache();
        int early = cache.get(subject, "key", () -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(Outbox.Kind.ITEM_CHANGED, subject));
            return 0;
        });
        assertThat(early).isZero();
        assertThat(read(cache)).isEqualTo(1);
    }

    @Test
    void forgetsEverythingWhenTheLineIsCutAndListensAgain() throws SQLException {
        var cache = listeningCache();
        read(cache);
        cutTheLine();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cache.known(subject, "key")).isNull());
        await().atMost(PATIENCE).until(notices::listening);
        read(cache);
        changeAsAnotherProcess();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cache.known(subject, "key")).isNull());
    }

    private FreshCache<Integer> listeningCache() {
        await().atMost(PATIENCE).until(notices::listening);
        return new FreshCache<>(notices, 10);
    }

    private int read(FreshCache<Integer> cache) {
        return cache.get(subject, "key", made::incrementAndGet);
    }

    /// A row that no code of this process has written.
    private void changeAsAnotherProcess() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into outbox (kind, subject, at) values ('item-changed', ?, now())")) {
            insert.setObject(1, subject);
            insert.executeUpdate();
        }
    }

    private void cutTheLine() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var cut = statement.executeQuery("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where pid <> pg_backend_pid() and query in ('listen atmina_changed', 'select 1')
                        """)) {
            assertThat(cut.next()).isTrue();
        }
    }
}
