package org.atmina.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work on one uploaded file, as it stands.
///
/// @param outcome the slug of how it ended; null while it has not
/// @param facts   the arguments of the outcome's sentence
/// @param language that the text was found to be in
public record JobRecord(
        UUID id,
        UUID item,
        UUID file,
        JobState state,
        @Nullable String outcome,
        Map<String, Object> facts,
        Progress progress,
        @Nullable String language,
        Times times) {
    /// @param pagesTotal null until it is known, and for material without pages
    public record Progress(
            int attempts, int pagesDone, @Nullable Integer pagesTotal) {}

    public record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished) {
        /// How long the work took, or has taken so far; null before it begins.
        @Nullable
        Duration taken(Instant now) {
            return started == null ? null : Duration.between(started, finished == null ? now : finished);
        }
    }

    public JobRecord {
        facts = Map.copyOf(facts);
    }

    /// One page of a job and how it ended.
    public record PageResult(
            int number, String state, @Nullable String reason) {}
}
