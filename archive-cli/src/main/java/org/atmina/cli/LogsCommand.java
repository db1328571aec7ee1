package org.atmina.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what the servers wrote.
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs.")
final class LogsCommand implements Callable<Integer> {
    private static final int CHUNK = 65_536;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVER",
            description = "service, postgresql, elasticsearch or keycloak (default: all).")
    private @Nullable String server;

    @Option(
            names = {"-f", "--follow"},
            description = "Stay and show new lines as they come.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            description = "How many lines of each (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException {
        Map<Path, Long> files = new LinkedHashMap<>();
        for (Path file : files()) {
            long size = Files.size(file);
            List<String> tail = org.atmina.stack.Log.tail(file);
            tail.stream().skip(Math.max(0, tail.size() - lines)).forEach(line -> show(file, line));
            files.put(file, size);
        }
        while (follow) {
            for (Map.Entry<Path, Long> file : files.entrySet()) {
                file.setValue(showNew(file.getKey(), file.getValue()));
            }
            Pause.of(Duration.ofMillis(300));
        }
        return 0;
    }

    private List<Path> files() throws IOException {
        Path folder = data.folder().logs();
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed("There are no logs in " + folder + " yet.");
        }
        List<Path> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, (server == null ? "*" : server) + ".log")) {
            files.forEach(found::add);
        }
        if (found.isEmpty()) {
            throw new CommandFailed("There is no log of " + server + " in " + folder + ".");
        }
        return found.stream().sorted().toList();
    }

    private void show(Path file, String line) {
        String name = file.getFileName().toString().replace(".log", "");
        System.out.println(server == null ? name + " | " + line : line);
    }

    private long showNew(Path file, long from) throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            long start = reader.length() < from ? 0 : from;
            byte[] bytes = new byte[(int) Math.min(CHUNK, reader.length() - start)];
            reader.seek(start);
            reader.readFully(bytes);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf('\n') + 1;
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> show(file, line));
            return start + end;
        }
    }
}
