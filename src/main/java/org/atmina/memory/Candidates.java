package org.atmina.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/// Finds the wordings of the memory that can be alike, by the words that tell most.
@ApplicationScoped
class Candidates {
    /// More than these are not compared: they are asked for by a wording of common words alone.
    private static final String ALIKE = """
            (select id, true, null from %1$s where key = ? limit 2000)
            union all
            (select id, false, array_send(words) from %1$s
             where key <> ? and keys && memory_keys(?, ?, ?) and cardinality(words) between ? and ? limit 20000)
            """;
    private static final int WHOLE = 100;
    private static final Duration FRESH = Duration.ofMinutes(5);

    /// A memory that was just filled has not been counted yet; until then every question is a slow one.
    private static final Duration UNCOUNTED = Duration.ofSeconds(5);

    private final Session session;
    private final Clock clock;
    private volatile Counted counted = new Counted(WordFrequencies.UNKNOWN, Instant.EPOCH);

    Candidates(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private record Counted(WordFrequencies frequencies, Instant at) {
        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(frequencies.byWord().isEmpty() ? UNCOUNTED : FRESH));
        }
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

    /// The most alike first.
    @Transactional(Transactional.TxType.MANDATORY)
    List<Alike> alike(Shelf shelf, Taken asked, int least) {
        var frequencies = frequencies();
        var alike = session.doReturningWork(connection -> compared(connection, shelf, asked, least, frequencies));
        alike.sort((one, other) -> one.score() == other.score()
                ? Long.compare(other.id(), one.id())
                : Integer.compare(other.score(), one.score()));
        return alike;
    }

    private static List<Alike> compared(
            Connection connection, Shelf shelf, Taken asked, int least, WordFrequencies frequencies)
            throws SQLException {
        int[] words = asked.words();
        var distance = new WordDistance(words, least);
        int fewest = Math.ceilDiv(words.length * least, WHOLE);
        int most = words.length * WHOLE / least;
        var telling = boxed(frequencies.telling(words, least));
        var alike = new ArrayList<Alike>();
        try (var statement = connection.prepareStatement(ALIKE.formatted(shelf.table))) {
            statement.setObject(1, asked.key());
            statement.setObject(2, asked.key());
            statement.setArray(3, connection.createArrayOf("int4", telling));
            fill(statement, 4, fewest, most, fewest, most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    int score = score(rows, distance);
                    if (score >= least) {
                        alike.add(new Alike(rows.getLong(1), score));
                    }
                }
            }
        }
        return alike;
    }

    private static int score(ResultSet rows, WordDistance distance) throws SQLException {
        return rows.getBoolean(2)
                ? Suggestion.SAME
                : Math.min(Suggestion.ALL_WORDS, distance.score(SentNumbers.of(rows.getBytes(3))));
    }

    private static void fill(PreparedStatement statement, int from, int... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setInt(from + at, values[at]);
        }
    }

    /// The database counts words by itself, for its own ends, when a table has changed much.
    private WordFrequencies frequencies() {
        var now = clock.instant();
        var known = counted;
        if (!known.isFresh(now)) {
            known = new Counted(session.doReturningWork(Candidates::counted), now);
            counted = known;
        }
        return known.frequencies();
    }

    private static WordFrequencies counted(Connection connection) throws SQLException {
        var byWord = new HashMap<Integer, Float>();
        try (var statement = connection.prepareStatement("""
                        select most_common_elems::text::int[], most_common_elem_freqs
                        from pg_stats
                        where schemaname = current_schema() and tablename in ('memory_source', 'memory_brought')
                          and attname = 'words' and most_common_elems is not null
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                int[] words = numbers(rows.getArray(1));
                var shares = (Float[]) rows.getArray(2).getArray();
                IntStream.range(0, words.length).forEach(at -> byWord.merge(words[at], shares[at], Math::max));
            }
        }
        return new WordFrequencies(byWord);
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
