package org.atmina.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops the archive that runs on a data folder.
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the archive that ./archive up started.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        var running = folder.archive();
        if (running.isEmpty()) {
            System.out.println("No archive runs on " + folder.path() + ".");
            return 0;
        }
        long pid = running.get().pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        Instant limit = Instant.now().plus(PATIENCE);
        while (RunningArchive.isAlive(pid)) {
            if (Instant.now().isAfter(limit)) {
                throw new CommandFailed(
                        "The archive (process " + pid + ") did not stop within " + PATIENCE.toSeconds() + " seconds.");
            }
            Pause.of(Duration.ofMillis(100));
        }
        String data = Files.exists(folder.path()) ? "its data are kept" : "its data are removed";
        System.out.println("The archive on " + folder.path() + " is stopped; " + data + ".");
        return 0;
    }
}
