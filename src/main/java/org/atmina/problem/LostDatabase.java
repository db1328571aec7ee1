package org.atmina.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether something failed because PostgreSQL went away, goes away, or has only begun to come back, or
/// because nobody gave a connection back in time. Hibernate has an exception of its own only for the
/// first, and the end of a transaction hides what it failed of among what it suppressed.
final class LostDatabase {
    private static final String NO_CONNECTION = "08";
    private static final String SERVER_NOT_THERE = "57P";
    private static final int DEEPEST = 20;

    private LostDatabase() {}

    static boolean isBehind(Throwable trouble) {
        return isBehind(trouble, DEEPEST);
    }

    private static boolean isBehind(@Nullable Throwable trouble, int deep) {
        return trouble != null
                && deep > 0
                && (trouble instanceof SQLException sql && isLost(sql)
                        || Stream.concat(Stream.ofNullable(trouble.getCause()), Arrays.stream(trouble.getSuppressed()))
                                .anyMatch(each -> isBehind(each, deep - 1)));
    }

    private static boolean isLost(SQLException trouble) {
        var state = trouble.getSQLState();
        return state == null
                ? trouble.getCause() instanceof TimeoutException // of the pool, which knows no states
                : state.startsWith(NO_CONNECTION) || state.startsWith(SERVER_NOT_THERE);
    }
}
