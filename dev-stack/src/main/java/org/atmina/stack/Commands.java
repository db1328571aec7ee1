package org.atmina.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Commands that end by themselves.
final class Commands {
    private Commands() {}

    /// What the command printed.
    ///
    /// @throws StackException "Could not (purpose): last line of its output", where it failed
    static String run(String purpose, List<String> command) {
        return run(purpose, command, Map.of(), Path.of("/"));
    }

    static String run(String purpose, List<String> command, Map<String, String> environment, Path folder) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
            builder.environment().putAll(environment);
            Process process = Spawner.start(builder);
            process.getOutputStream().close();
            return output(purpose, process);
        } catch (IOException e) {
            throw new StackException("Could not " + purpose + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while trying to " + purpose + ".", e);
        }
    }

    private static String output(String purpose, Process process) throws InterruptedException {
        try {
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
            if (process.waitFor() != 0) {
                throw new StackException("Could not " + purpose + ": "
                        + Log.reason(output.join().lines().toList()));
            }
            return output.join();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            run("try", command);
            return true;
        } catch (StackException e) {
            return false;
        }
    }
}
