package org.atmina.problem;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether something failed because PostgreSQL went away, goes away, or has only begun to come back. Hibernate has an
/// exception of its own only for the first.
final class LostDatabase {
    private static final String NO_CONNECTION = "08";
    private static final String SERVER_NOT_THERE = "57P";
    private static final int DEEPEST = 20;

    private LostDatabase() {}

    static boolean isBehind(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql && isOf(sql.getSQLState()));
    }

    private static boolean isOf(@Nullable String state) {
        return state != null && (state.startsWith(NO_CONNECTION) || state.startsWith(SERVER_NOT_THERE));
    }
}
