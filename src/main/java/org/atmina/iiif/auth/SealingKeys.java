package org.atmina.iiif.auth;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// The keys that all processes share through the database, in memory. The archive makes them itself: nobody has to
/// hand out a secret, and a new one follows the old one by itself.
@ApplicationScoped
class SealingKeys {
    private static final Logger LOG = Logger.getLogger(SealingKeys.class);
    private static final int BYTES = 32;
    /// Until all processes have surely read a new key, nothing is sealed with it.
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(90);
    private static final Duration SPARE = Duration.ofHours(1);
    /// One process makes a key at a time.
    private static final long LOCK = 0x5EA1_0F0A_7314L;

    private final DataSource database;
    private final AuthSettings settings;
    private final Clock clock;
    private volatile List<SealingKey> known = List.of();

    SealingKeys(DataSource database, AuthSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        read();
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try (var connection = database.getConnection()) {
            var keys = keys(connection);
            if (needsAnother(keys)) {
                make(connection);
                keys = keys(connection);
            }
            known = keys;
        } catch (SQLException e) {
            LOG.warnf("event=sealing-keys-unread cause=%s", e.getMessage());
        }
    }

    /// The one to seal with; empty while the database has never been reached.
    Optional<SealingKey> current() {
        var keys = known;
        var latest = clock.instant().minus(UNTIL_KNOWN);
        return keys.stream()
                .filter(key -> !key.madeAt().isAfter(latest))
                .max(Comparator.comparing(SealingKey::madeAt))
                .or(() -> keys.stream().min(Comparator.comparing(SealingKey::madeAt)));
    }

    Optional<SealingKey> byId(int id) {
        return known.stream().filter(key -> key.id() == id).findFirst();
    }

    private boolean needsAnother(List<SealingKey> keys) {
        var old = clock.instant().minus(settings.keyLife());
        return keys.stream().allMatch(key -> key.madeAt().isBefore(old));
    }

    private void make(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)");
                var add = connection.prepareStatement("insert into viewer_key (secret, made_at) values (?, ?)");
                var forget = connection.prepareStatement("delete from viewer_key where made_at < ?")) {
            lock.setLong(1, LOCK);
            lock.execute();
            if (needsAnother(keys(connection))) {
                var secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                add.setBytes(1, secret);
                add.setTimestamp(2, Timestamp.from(clock.instant()));
                add.executeUpdate();
                // What the old key sealed last has run out before it goes.
                var unused = clock.instant()
                        .minus(settings.keyLife())
                        .minus(settings.sessionLife())
                        .minus(SPARE);
                forget.setTimestamp(1, Timestamp.from(unused));
                forget.executeUpdate();
                LOG.info("event=sealing-key-made");
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<SealingKey> keys(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select id, secret, made_at from viewer_key");
                var rows = statement.executeQuery()) {
            var keys = new ArrayList<SealingKey>();
            while (rows.next()) {
                keys.add(new SealingKey(
                        rows.getInt(1), rows.getBytes(2), rows.getTimestamp(3).toInstant()));
            }
            return List.copyOf(keys);
        }
    }
}
