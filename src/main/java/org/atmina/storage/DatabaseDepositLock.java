package org.atmina.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Locks within the process first, so that those who wait here hold no connection, then across processes by an
/// advisory lock of PostgreSQL, which lets go by itself when its holder dies.
@ApplicationScoped
class DatabaseDepositLock implements DepositLock {
    private static final int STRIPES = 64;

    private final DataSource database;
    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    DatabaseDepositLock(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T holding(UUID item, Supplier<T> work) {
        var stripe = stripes[Math.floorMod(item.hashCode(), STRIPES)];
        stripe.lock();
        try (Connection connection = database.getConnection()) {
            call(connection, "select pg_advisory_lock(?)", item);
            try {
                return work.get();
            } finally {
                call(connection, "select pg_advisory_unlock(?)", item);
            }
        } catch (SQLException e) {
            throw new VaultTrouble("No lock for the object of item " + item, e);
        } finally {
            stripe.unlock();
        }
    }

    private static void call(Connection connection, String sql, UUID item) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, item.getMostSignificantBits() ^ item.getLeastSignificantBits());
            statement.execute();
        }
    }
}
