package org.atmina.search.indexing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a rebuild of the index is, or how the last one ended. Kept in memory of the process that does it.
///
/// @param done   items dealt with
/// @param total  items when it began
/// @param failed items that could not be written; the indexer tries them again
public record ReindexState(
        Phase state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long done,
        long total,
        long failed,
        @Nullable String reason) {
    static final ReindexState IDLE = new ReindexState(Phase.IDLE, null, null, 0, 0, 0, null);

    public enum Phase {
        IDLE,
        RUNNING,
        COMPLETED,
        CANCELLED,
        FAILED,
        BUSY_ELSEWHERE;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static ReindexState begun(Instant now, long total) {
        return new ReindexState(Phase.RUNNING, now, null, 0, total, 0, null);
    }

    @JsonIgnore
    public boolean isRunning() {
        return state == Phase.RUNNING;
    }

    ReindexState more(int items, int failures) {
        return new ReindexState(state, startedAt, finishedAt, done + items, total, failed + failures, reason);
    }

    ReindexState ended(Phase phase, Instant now, @Nullable String why) {
        return new ReindexState(phase, startedAt, now, done, total, failed, why);
    }

    ReindexState busyElsewhere() {
        return new ReindexState(Phase.BUSY_ELSEWHERE, startedAt, finishedAt, done, total, failed, reason);
    }
}
