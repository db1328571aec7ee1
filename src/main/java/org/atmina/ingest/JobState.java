package org.atmina.ingest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// How far the work on a file has come, or how it ended.
public enum JobState {
    QUEUED("queued"),
    RUNNING("running"),
    COMPLETED("completed"),
    /// Something was read, and something was not: the pages say what.
    COMPLETED_WITH_ERRORS("completed-with-errors"),
    FAILED("failed");

    private final String slug;

    JobState(String slug) {
        this.slug = slug;
    }

    @JsonValue
    public String slug() {
        return slug;
    }

    /// Whether the work is over, well or not.
    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    public static Optional<JobState> of(String slug) {
        return Arrays.stream(values()).filter(state -> state.slug.equals(slug)).findFirst();
    }
}
