package org.atmina.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A process of ours that runs until it is stopped, writing to a log. It does not outlive us, however we end.
public final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int SIGNALLED = 128;

    private final String title;
    private final Process process;
    private final Path log;
    private final String signal;
    private volatile boolean stopping;

    private Child(String title, Process process, Path log, String signal) {
        this.title = title;
        this.process = process;
        this.log = log;
        this.signal = signal;
    }

    /// @param signal what asks this process to end in order: `TERM`, or `INT` for PostgreSQL
    public static Child start(
            String title,
            Account account,
            String signal,
            List<String> command,
            Map<String, String> environment,
            Path log) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(account.asChild(signal, command))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().keySet().removeIf(Child::disturbs);
            builder.environment().putAll(environment);
            Process process = Spawner.start(builder);
            process.getOutputStream().close();
            return new Child(title, process, log, signal);
        } catch (IOException e) {
            throw new StackException(title + " cannot be started: " + e.getMessage(), e);
        }
    }

    /// Variables of the person who started us that would change what a server does.
    private static boolean disturbs(String name) {
        return List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS", "CLASSPATH")
                        .contains(name)
                || List.of("PG", "ES_", "KC_", "QUARKUS_").stream().anyMatch(name::startsWith);
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// One sentence on how it ended, with the reason from its log. Who was ended from outside need not have left one.
    public String epitaph() {
        int code = process.exitValue();
        List<String> last = Log.tail(log);
        if (code > SIGNALLED) {
            String reason = Log.trouble(last).map(line -> ": " + line).orElse("");
            return "%s was ended by signal %d%s (log: %s)".formatted(title, code - SIGNALLED, reason, log);
        }
        return "%s ended with code %d: %s (log: %s)".formatted(title, code, Log.reason(last), log);
    }

    /// Calls back once, should the process end without having been stopped.
    public void onCrash(Consumer<String> listener) {
        process.onExit().thenRun(() -> {
            if (!stopping) {
                listener.accept(epitaph());
            }
        });
    }

    /// Asks it to end, waits, and ends it by force if it does not.
    public void stop() {
        stopping = true;
        List<ProcessHandle> family = process.descendants().toList();
        try {
            if (process.isAlive()) {
                new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                        .start()
                        .waitFor();
                process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Ends it as a crash would; the listener of [#onCrash] hears of it.
    public void kill() {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
