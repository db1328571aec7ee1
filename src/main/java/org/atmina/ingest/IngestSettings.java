package org.atmina.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/// How files are taken in and looked into.
@ConfigMapping(prefix = "atmina.ingest")
public interface IngestSettings {
    /// The largest file that is taken in; a larger one is refused at the door. `quarkus.http.limits.max-body-size`
    /// must be larger, for the request holds more than the file.
    @WithDefault("2G")
    MemorySize maxFileSize();

    /// How many files are inspected at once by this process. Half the number of its cores where it is not given.
    OptionalInt workers();

    /// The folder with the jars of the inspecting processes: `archive-ingest` and all that it needs.
    @WithDefault("archive-ingest/target/worker")
    Path workerClasspath();

    /// For how long a worker that is not heard of keeps its file; then another worker takes it over.
    @WithDefault("60S")
    Duration lease();

    /// How often an idle worker looks for work.
    @WithDefault("500MS")
    Duration pollInterval();

    /// How often a file is tried whose worker dies or whose storage fails, before its job has failed.
    @WithDefault("3")
    int attempts();

    /// How long a file waits after its first failed attempt; each further wait is twice as long.
    @WithDefault("5S")
    Duration backoff();

    /// How long a file may take, all its pages together.
    @WithDefault("2H")
    Duration maxFileTime();

    /// How long one page may take.
    @WithDefault("2M")
    Duration maxPageTime();

    /// The largest picture or rendered page, in pixels.
    @WithDefault("400000000")
    long maxPixels();

    /// How many pages one file may have.
    @WithDefault("25000")
    int maxPages();

    /// How long files in work may go on when the service is told to stop; then they go back to the queue.
    @WithDefault("10S")
    Duration shutdownGrace();
}
