package org.atmina.problem;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether something failed because PostgreSQL went away, goes away, or has only begun to come back, or
/// because nobody gave a connection back in time. Hibernate has an exception of its own only for the
/// first, and the end of a transaction hides what it failed of among what it suppressed. What others
/// suppressed is not asked: a mistake of ours stays one, though its rollback failed, too.
final class LostDatabase {
    private static final String NO_CONNECTION = "08";
    private static final String SERVER_NOT_THERE = "57P";
    private static final String POOL = "io.agroal.pool.ConnectionPool";
    private static final int DEEPEST = 20;

    private LostDatabase() {}

    /// What tells that the database is lost; empty where something else failed.
    static Optional<SQLException> behind(Throwable trouble) {
        return behind(trouble, DEEPEST);
    }

    private static Optional<SQLException> behind(@Nullable Throwable trouble, int deep) {
        if (trouble == null || deep == 0) {
            return Optional.empty();
        }
        if (trouble instanceof SQLException sql && isLost(sql)) {
            return Optional.of(sql);
        }
        return below(trouble).flatMap(each -> behind(each, deep - 1).stream()).findFirst();
    }

    private static Stream<Throwable> below(Throwable trouble) {
        var cause = Stream.ofNullable(trouble.getCause());
        return isEndOfTransaction(trouble) ? Stream.concat(cause, Arrays.stream(trouble.getSuppressed())) : cause;
    }

    private static boolean isEndOfTransaction(Throwable trouble) {
        return trouble instanceof RollbackException
                || trouble instanceof HeuristicMixedException
                || trouble instanceof HeuristicRollbackException
                || trouble instanceof SystemException;
    }

    private static boolean isLost(SQLException trouble) {
        var state = trouble.getSQLState();
        return state == null
                ? trouble.getCause() instanceof TimeoutException || isOfPool(trouble)
                : state.startsWith(NO_CONNECTION) || state.startsWith(SERVER_NOT_THERE);
    }

    /// The pool knows no states: where all connections stay away for too long, only the place tells that it
    /// is the pool that speaks.
    private static boolean isOfPool(SQLException trouble) {
        return trouble.getCause() == null
                && Arrays.stream(trouble.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith(POOL));
    }
}
