package org.atmina.inspect.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The command line and environment of a worker.
///
/// The environment is built from nothing: a file that takes a worker over finds no secret in it. The worker leads a
/// process group of its own where `setsid` exists, so that its native tools can be ended even when it is gone.
record WorkerCommand(PoolSettings settings, Path shared, Path temporary) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final List<String> KEPT = List.of("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH");

    Process start() throws IOException {
        var builder = new ProcessBuilder(line());
        var environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.putAll(Map.of(
                "LANG", "C.UTF-8",
                "TMPDIR", temporary.toString(),
                "HOME", temporary.toString(),
                "OMP_THREAD_LIMIT", "1",
                "VIPS_CONCURRENCY", "1"));
        builder.directory(temporary.toFile());
        return builder.start();
    }

    List<String> line() {
        var line = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dpdfbox.fontcache=" + shared,
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                settings.classPathFolder().toAbsolutePath().resolve("*").toString(),
                "org.atmina.inspect.worker.InspectorWorker",
                Integer.toString(settings.pageProcesses())));
        return line;
    }
}
