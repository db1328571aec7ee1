package org.atmina.inspect.pool;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.atmina.inspect.protocol.Json;
import org.atmina.inspect.protocol.Message;
import org.jspecify.annotations.Nullable;

/// One running worker: lines in, lines out, and an end that takes along everything it started.
final class WorkerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    /// What comes out of a worker: a message, or the end of its output.
    sealed interface Heard {
        record Said(Message message) implements Heard {}

        record Fallen(String cause) implements Heard {}
    }

    private final Process process;
    private final ProcessTree tree;
    private final Path temporary;
    private final Writer toWorker;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Consumer<String> log;
    private int files;

    private WorkerProcess(Process process, Path temporary, Consumer<String> log) {
        this.process = process;
        this.tree = new ProcessTree(process);
        this.temporary = temporary;
        this.log = log;
        this.toWorker = process.outputWriter(StandardCharsets.UTF_8);
        listen("inspector-worker-%d-out".formatted(process.pid()), this::readAnswers);
        listen("inspector-worker-%d-log".formatted(process.pid()), this::readLog);
    }

    /// Starts a worker and waits until it says that it is ready.
    static WorkerProcess start(PoolSettings settings, Path shared) throws IOException {
        var temporary = Files.createTempDirectory(shared, "worker-");
        var command = new WorkerCommand(settings, shared, temporary);
        var worker = new WorkerProcess(command.start(), temporary, settings.log());
        try {
            if (worker.hear(START) instanceof Heard.Said(Message.Ready(int version)) && version == Message.VERSION) {
                return worker;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.close();
        throw new IOException("the worker did not say that it is ready");
    }

    /// Gives the worker its next file.
    void say(Message.Inspect message) throws IOException {
        files++;
        toWorker.write(Json.MAPPER.writeValueAsString(message) + "\n");
        toWorker.flush();
    }

    /// The next thing heard from the worker; null if it stays silent for so long.
    @Nullable
    Heard hear(Duration patience) throws InterruptedException {
        return heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    int files() {
        return files;
    }

    boolean alive() {
        return process.isAlive();
    }

    private void readAnswers() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(new Heard.Said(Json.MAPPER.readValue(line, Message.class)));
            }
        } catch (JacksonException e) {
            log.accept("event=worker-answer-unreadable pid=" + process.pid());
        } catch (IOException e) {
            log.accept("event=worker-answer-lost pid=" + process.pid());
        }
        tree.end(); // whatever else this process does, nobody can hear it any more
        heard.add(new Heard.Fallen(exit()));
    }

    private String exit() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? Integer.toString(process.exitValue()) : "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private void readLog() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(log);
        } catch (IOException | java.io.UncheckedIOException e) {
            log.accept("event=worker-log-lost pid=" + process.pid());
        }
    }

    /// A thread of the system each: reading a pipe holds on to its carrier, and two silent workers would bring every
    /// virtual thread of a small machine to a halt.
    private static void listen(String name, Runnable task) {
        Thread.ofPlatform().daemon().name(name).start(task);
    }

    @Override
    public void close() {
        tree.end();
        TemporaryFolder.delete(temporary, log);
    }
}
