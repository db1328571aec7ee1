package org.atmina.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A small archive: one file at a time, small uploads, short waits, and the inspecting processes as they were built.
public class IngestTestSettings implements QuarkusTestResourceLifecycleManager {
    static final int LARGEST_FILE = 3_000_000;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "atmina.ingest.worker-classpath", workerFolder().toString(),
                "atmina.ingest.workers", "1",
                "atmina.ingest.max-file-size", Integer.toString(LARGEST_FILE),
                "atmina.ingest.backoff", "200MS",
                "atmina.ingest.poll-interval", "100MS",
                "atmina.ingest.lease", "4S");
    }

    private static Path workerFolder() {
        var folder = Path.of("..", "archive-ingest", "target", "worker")
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("Build archive-ingest first: there is no " + folder);
        }
        return folder;
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
