package org.atmina.memory.tmx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;

/// Memories that were brought in, in PostgreSQL.
@ApplicationScoped
class BroughtPairs {
    private static final int AT_ONCE = 500;

    /// Not what was brought in before, nor what the archive itself has translated so.
    private static final String ADD = """
            insert into memory_brought (file_id, tuid, source_language, source_text, target_language, target_text,
                                        creator, created_at)
            select ?, ?, given.source_language, given.source_text, given.target_language, given.target_text, ?,
                   cast(? as timestamptz)
            from (select ? as source_language, ? as source_text, ? as target_language, ? as target_text) given
            where not exists (
                select 1
                from memory_source own
                    join translation on translation.unit_id = own.unit_id and translation.steward = ''
                    join translation_revision revision on revision.translation_id = translation.id
                        and revision.revision = translation.approved_revision
                        and revision.source_hash = own.source_hash
                where own.key = memory_key(given.source_language, memory_folded(given.source_text))
                  and own.source_text = given.source_text
                  and translation.language = given.target_language
                  and revision.text = given.target_text)
            on conflict (pair) do nothing
            """;

    private final DataSource database;
    private final Session session;

    BroughtPairs(DataSource database, Session session) {
        this.database = database;
        this.session = session;
    }

    /// Begins to write the pairs of a file, in the transaction that is open.
    @Transactional(Transactional.TxType.MANDATORY)
    Writing write(UUID file) {
        try {
            return new Writing(file, database.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("The pairs of a memory cannot be written", e);
        }
    }

    /// Pairs on their way into the table, some hundreds at a time.
    static final class Writing implements AutoCloseable {
        private final UUID file;
        private final Connection connection;
        private final PreparedStatement statement;
        private int waiting;
        private int added;

        private Writing(UUID file, Connection connection) throws SQLException {
            this.file = file;
            this.connection = connection;
            this.statement = connection.prepareStatement(ADD);
        }

        /// How many pairs the unit has.
        int add(TmxUnit unit) {
            var pairs = unit.pairs().toList();
            try {
                for (var pair : pairs) {
                    add(unit, pair);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The pairs of a memory cannot be written", e);
            }
            return pairs.size();
        }

        private void add(TmxUnit unit, TmxUnit.Pair pair) throws SQLException {
            var target = pair.target();
            Instant at = target.at();
            statement.setObject(1, file);
            statement.setString(2, unit.id());
            statement.setString(3, target.creator());
            statement.setTimestamp(4, at == null ? null : Timestamp.from(at));
            statement.setString(5, pair.source().language().value());
            statement.setString(6, pair.source().text());
            statement.setString(7, target.language().value());
            statement.setString(8, target.text());
            statement.addBatch();
            if (++waiting == AT_ONCE) {
                flush();
            }
        }

        private void flush() throws SQLException {
            added += Arrays.stream(statement.executeBatch()).sum();
            waiting = 0;
        }

        /// How many pairs were new.
        int finish() {
            try {
                flush();
                return added;
            } catch (SQLException e) {
                throw new IllegalStateException("The pairs of a memory cannot be written", e);
            }
        }

        @Override
        public void close() {
            try (connection) {
                statement.close();
            } catch (SQLException e) {
                throw new IllegalStateException("The connection of an import cannot be given back", e);
            }
        }
    }

    /// Keeps where the pairs came from.
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(MemoryFile file, String sha256) {
        session.createNativeMutationQuery("""
                        insert into memory_file (id, name, sha256, units, pairs, added, brought_by, brought_at)
                        values (:id, :name, :sha256, :units, :pairs, :added, :by, :at)
                        """)
                .setParameter("id", file.id())
                .setParameter("name", file.name())
                .setParameter("sha256", sha256)
                .setParameter("units", file.units())
                .setParameter("pairs", file.pairs())
                .setParameter("added", file.added())
                .setParameter("by", file.by())
                .setParameter("at", file.at())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean remove(UUID file) {
        return session.createNativeMutationQuery("delete from memory_file where id = :id")
                        .setParameter("id", file)
                        .executeUpdate()
                > 0;
    }

    /// The newest first.
    @Transactional
    List<MemoryFile> files() {
        return session.createNativeQuery("""
                        select id, name, units, pairs, added, brought_by, brought_at
                        from memory_file order by brought_at desc, id
                        """, Object[].class)
                .getResultStream()
                .map(row -> new MemoryFile(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (String) row[5],
                        (Instant) row[6]))
                .toList();
    }
}
