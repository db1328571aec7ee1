package org.atmina.cli.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Loads one server with `wrk`: one thread, a closed loop for each connection, addresses from a list, in order.
public final class Wrk {
    private static final String SCRIPT = """
            local requests = {}
            local at = 0
            function init(args)
              for line in io.lines(args[1]) do requests[#requests + 1] = wrk.format("GET", line) end
              at = math.floor(tonumber(args[2]) %% #requests)
            end
            function request()
              at = at %% #requests + 1
              return requests[at]
            end
            function done(summary, latency)
              local e = summary.errors
              io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration,
                e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(99)))
            end
            """.replace("%%", "%");

    private final Path folder;
    private final Path script;
    private int begun;

    public Wrk(Path folder) {
        this.folder = folder;
        this.script = folder.resolve("load.lua");
        write(script, SCRIPT);
    }

    /// What one round came to; times in milliseconds.
    public record Round(long requests, double seconds, long failed, double median, double p99) {
        public double perSecond() {
            return seconds == 0 ? 0 : (requests - failed) / seconds;
        }
    }

    public Path list(String name, List<String> addresses) {
        var file = folder.resolve(name + ".txt");
        write(file, String.join("\n", addresses) + "\n");
        return file;
    }

    /// @param list the file of the addresses, on this server
    public Round load(String server, Path list, int connections, Duration time) {
        var output = folder.resolve("round-" + begun++ + ".out");
        // Each round goes on where another would have begun, so that no server meets what it has answered before.
        var line = List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "20s",
                "-s",
                script.toString(),
                server,
                "--",
                list.toString(),
                Integer.toString(begun * 997));
        try {
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(time.toSeconds() + 60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("wrk did not end");
            }
            return parse(Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Round parse(String said) {
        var numbers = said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said: " + said))
                .split(" ");
        return new Round(
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]) / 1e6,
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]) / 1e3,
                Long.parseLong(numbers[5]) / 1e3);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
