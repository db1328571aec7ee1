package org.atmina.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Agreements between all processes that touch the index, kept by PostgreSQL: they end with the transaction or with the
/// connection, so that nobody who died holds one.
@ApplicationScoped
class IndexLocks {
    private static final long LAYOUT = 0x61746d696e610001L;
    private static final long REBUILD = 0x61746d696e610002L;

    private final DataSource database;

    IndexLocks(DataSource database) {
        this.database = database;
    }

    /// Until the end of this transaction no index comes or goes.
    void sharing() {
        inThisTransaction("select pg_advisory_xact_lock_shared(?)");
    }

    /// Waits for all who write; until the end of this transaction nobody else writes.
    void exclusively() {
        inThisTransaction("select pg_advisory_xact_lock(?)");
    }

    /// The right to rebuild, which one process has at a time; closing gives it back.
    interface RebuildRight extends AutoCloseable {
        @Override
        void close();
    }

    Optional<RebuildRight> tryRebuild() {
        try {
            var connection = database.getConnection();
            if (isGranted(connection)) {
                return Optional.of(() -> giveBack(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask for the right to rebuild the index", e);
        }
    }

    private void inThisTransaction(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LAYOUT);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock the layout of the index", e);
        }
    }

    private static boolean isGranted(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, REBUILD);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static void giveBack(Connection connection) {
        try (connection;
                var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, REBUILD);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot give back the right to rebuild the index", e);
        }
    }
}
