package org.atmina.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Finds the wordings of the memory that are alike: first by their sketches, then word by word.
@ApplicationScoped
class Candidates {
    /// More than these are not compared.
    static final int COMPARED = 20_000;

    private static final String NEAR =
            "select source_id, brought_id from memory_near(?, ?) order by likeness desc limit " + COMPARED;

    private static final String ALIKE = """
            (select id, true, null from %1$s where key = ? limit 2000)
            union all
            select id, false, array_send(words) from %1$s where id = any (?) and key <> ?
            """;

    private final Session session;

    Candidates(Session session) {
        this.session = session;
    }

    /// Where wordings are remembered.
    enum Shelf {
        /// Those of text units.
        SOURCES("memory_source"),
        /// Those that were brought in.
        BROUGHT("memory_brought");

        private final String table;

        Shelf(String table) {
            this.table = table;
        }
    }

    /// A wording taken apart.
    ///
    /// @param key names it without what does not tell two wordings apart
    record Taken(UUID key, int[] words) {}

    /// A remembered wording that is alike.
    record Alike(long id, int score) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Taken takenApart(String language, String wording) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(
                    "select memory_key(?, folded), memory_words(?, folded) from memory_folded(?) folded")) {
                statement.setString(1, language);
                statement.setString(2, language);
                statement.setString(3, wording);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return new Taken(rows.getObject(1, UUID.class), numbers(rows.getArray(2)));
                }
            }
        });
    }

    /// The most alike first, by where they are remembered.
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Shelf, List<Alike>> alike(Taken asked, int least, Set<Shelf> shelves) {
        return session.doReturningWork(connection -> {
            var near = near(connection, asked, least);
            var alike = new EnumMap<Shelf, List<Alike>>(Shelf.class);
            for (var shelf : shelves) {
                alike.put(shelf, compared(connection, shelf, near.getOrDefault(shelf, List.of()), asked, least));
            }
            return alike;
        });
    }

    private static Map<Shelf, List<Long>> near(Connection connection, Taken asked, int least) throws SQLException {
        var near = new EnumMap<Shelf, List<Long>>(Shelf.class);
        try (var statement = connection.prepareStatement(NEAR)) {
            statement.setArray(1, connection.createArrayOf("int4", boxed(asked.words())));
            statement.setInt(2, least);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    long source = rows.getLong(1);
                    var shelf = rows.wasNull() ? Shelf.BROUGHT : Shelf.SOURCES;
                    near.computeIfAbsent(shelf, each -> new ArrayList<>())
                            .add(shelf == Shelf.SOURCES ? source : rows.getLong(2));
                }
            }
        }
        return near;
    }

    private static List<Alike> compared(Connection connection, Shelf shelf, List<Long> near, Taken asked, int least)
            throws SQLException {
        var distance = new WordDistance(asked.words(), least);
        var alike = new ArrayList<Alike>();
        try (var statement = connection.prepareStatement(ALIKE.formatted(shelf.table))) {
            statement.setObject(1, asked.key());
            statement.setArray(2, connection.createArrayOf("int8", near.toArray()));
            statement.setObject(3, asked.key());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    int score = score(rows, distance);
                    if (score >= least) {
                        alike.add(new Alike(rows.getLong(1), score));
                    }
                }
            }
        }
        alike.sort(Comparator.comparingInt(Alike::score)
                .thenComparingLong(Alike::id)
                .reversed());
        return alike;
    }

    private static int score(ResultSet rows, WordDistance distance) throws SQLException {
        return rows.getBoolean(2)
                ? Suggestion.SAME
                : Math.min(Suggestion.ALL_WORDS, distance.score(SentNumbers.of(rows.getBytes(3))));
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private static int[] numbers(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
