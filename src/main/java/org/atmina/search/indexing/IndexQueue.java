package org.atmina.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.atmina.outbox.Outbox;

/// The rows of the outbox as the indexer's work. All within a transaction of the caller: what is taken and not taken
/// away comes back when it ends.
@ApplicationScoped
class IndexQueue {
    private final DataSource database;

    IndexQueue(DataSource database) {
        this.database = database;
    }

    record Row(long id, String kind, UUID subject) {}

    /// What changed, oldest first, without what another indexer is busy with or what has to wait.
    List<Row> take(int most) {
        return ask("""
                select id, kind, subject from outbox
                where not parked and (retry_at is null or retry_at <= now())
                order by id limit ? for update skip locked
                """, statement -> statement.setInt(1, most), IndexQueue::row);
    }

    /// A number greater than all before. To be asked for after the rows were taken and before the items are read: then
    /// whoever has the greater number has seen at least what the other one has.
    long nextRevision() {
        return ask("select nextval('index_revision')", statement -> {}, result -> result.getLong(1))
                .getFirst();
    }

    /// Items below a changed collection have to be written anew, because they say what they are part of.
    int spread(Collection<UUID> collections) {
        return change("""
                with recursive below as (
                    select id from collection where id = any (?)
                    union
                    select c.id from collection c join below b on c.parent_id = b.id)
                insert into outbox (kind, subject, at)
                select 'item-changed', i.id, now() from item i where i.collection_id in (select id from below)
                """, statement -> statement.setArray(1, uuids(statement, collections)));
    }

    void remove(Collection<Row> rows) {
        change("delete from outbox where id = any (?)", statement -> statement.setArray(1, numbers(statement, rows)));
    }

    /// Forgets earlier failures of what has been written now.
    void removeParked(Collection<UUID> subjects) {
        change("""
                delete from outbox where id in (
                    select id from outbox where parked and subject = any (?) for update skip locked)
                """, statement -> statement.setArray(1, uuids(statement, subjects)));
    }

    /// Gives what was set aside another try.
    void retryParked() {
        change("update outbox set parked = false, attempts = 0, retry_at = null where parked", statement -> {});
    }

    /// Comes back later, each time twice as late; after so many attempts it is set aside.
    void failed(Collection<Row> rows, String reason, int attempts) {
        change("""
                update outbox set attempts = attempts + 1, parked = attempts + 1 >= ?, reason = ?,
                    retry_at = now() + make_interval(secs => least(power(2, attempts), 300))
                where id = any (?)
                """, statement -> {
            statement.setInt(1, attempts);
            statement.setString(2, reason);
            statement.setArray(3, numbers(statement, rows));
        });
    }

    void add(UUID item) {
        change(
                "insert into outbox (kind, subject, at) values ('" + Outbox.Kind.ITEM_CHANGED.slug() + "', ?, now())",
                statement -> statement.setObject(1, item));
    }

    /// How far the index is behind.
    ///
    /// @param lag    seconds since the oldest change that has not been written
    /// @param failed items that were set aside
    record Backlog(double waiting, double lag, double failed) {}

    Backlog backlog() {
        return ask(
                        """
                select count(*) filter (where not parked),
                    coalesce(extract(epoch from now() - min(at) filter (where not parked)), 0),
                    count(distinct subject) filter (where parked)
                from outbox
                """,
                        statement -> {},
                        result -> new Backlog(result.getLong(1), Math.max(0, result.getDouble(2)), result.getLong(3)))
                .getFirst();
    }

    /// Some of the items that were set aside.
    Set<UUID> parked(int most) {
        return new LinkedHashSet<>(ask(
                "select distinct subject from outbox where parked limit ?",
                statement -> statement.setInt(1, most),
                result -> result.getObject(1, UUID.class)));
    }

    /// The identifiers of all items in their order, a stretch at a time.
    List<UUID> itemsAfter(UUID last, int most) {
        return ask(
                "select id from item where id > ? order by id limit ?",
                statement -> {
                    statement.setObject(1, last);
                    statement.setInt(2, most);
                },
                result -> result.getObject(1, UUID.class));
    }

    long items() {
        return ask("select count(*) from item", statement -> {}, result -> result.getLong(1))
                .getFirst();
    }

    static Set<UUID> subjects(Collection<Row> rows) {
        return rows.stream().map(Row::subject).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(result.getLong(1), result.getString(2), result.getObject(3, UUID.class));
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet result) throws SQLException;
    }

    private <T> List<T> ask(String sql, Filling filling, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            var all = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    all.add(reading.read(result));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read", e);
        }
    }

    private int change(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written", e);
        }
    }

    private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static java.sql.Array numbers(PreparedStatement statement, Collection<Row> rows) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("bigint", rows.stream().map(Row::id).toArray());
    }
}
