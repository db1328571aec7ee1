package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atmina.stack.Log;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;

/// Starts `archive up` in the background and waits until it is ready.
final class Detached {
    private Detached() {}

    static int start(DataFolder data, @Nullable Integer port, boolean withoutDemo) {
        Path log = data.logs().resolve("up.log");
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command(data, port, withoutDemo))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return follow(process, data, log);
        } catch (IOException e) {
            throw new CommandFailed("The archive cannot be started in the background: " + e.getMessage(), e);
        }
    }

    private static List<String> command(DataFolder data, @Nullable Integer port, boolean withoutDemo) {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-D" + SourceTree.PROPERTY + "=" + SourceTree.find().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Archive.class.getName(),
                "up",
                "--data",
                data.path().toString()));
        if (port != null) {
            command.addAll(List.of("--port", port.toString()));
        }
        if (withoutDemo) {
            command.add("--no-demo");
        }
        return command;
    }

    private static int follow(Process process, DataFolder data, Path log) {
        int printed = 0;
        while (true) {
            boolean alive = process.isAlive();
            List<String> lines = Log.tail(log);
            lines.stream().skip(printed).forEach(System.out::println);
            printed = lines.size();
            if (!alive) {
                return process.exitValue();
            }
            if (data.archive().filter(RunningArchive::ready).isPresent()) {
                return 0;
            }
            Pause.of(Duration.ofMillis(300));
        }
    }
}
