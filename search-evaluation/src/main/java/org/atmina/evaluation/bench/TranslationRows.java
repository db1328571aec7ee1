package org.atmina.evaluation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.SplittableRandom;
import org.atmina.evaluation.EvaluationException;

/// Makes one large collection that is being translated into six languages, with text units in every state. The database
/// makes the rows itself; a hundred thousand segments come in a minute or two.
public final class TranslationRows {
    private static final String SQL = "translation.sql";

    private final Connection database;
    private final SplittableRandom random;

    public TranslationRows(Connection database, long seed) {
        this.database = database;
        this.random = new SplittableRandom(seed);
    }

    /// @return the public name of the collection
    public String fill(int items, int segmentsOfAnItem) {
        try {
            var collection = names(items);
            try (var statement = database.createStatement()) {
                statement.execute(sql().replace("{items}", Integer.toString(items))
                        .replace("{segments}", Integer.toString(segmentsOfAnItem)));
            }
            return collection;
        } catch (SQLException e) {
            throw new EvaluationException("The catalog cannot be filled: " + e.getMessage(), e);
        }
    }

    private String names(int items) throws SQLException {
        var collection = PublicNames.mint(random);
        try (var statement = database.createStatement()) {
            statement.execute("create temp table bench_name (number int primary key, name text not null)");
        }
        try (var insert = database.prepareStatement("insert into bench_name values (?, ?)")) {
            for (int number = 0; number <= items; number++) {
                insert.setInt(1, number);
                insert.setString(2, number == 0 ? collection : PublicNames.mint(random));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return collection;
    }

    private static String sql() {
        try (InputStream in = Objects.requireNonNull(TranslationRows.class.getResourceAsStream(SQL))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
