package org.atmina.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the archive and holds it until Ctrl-C or `archive down`.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the archive and stays until Ctrl-C or ./archive down.")
final class UpCommand implements Callable<Integer> {
    private static final String THROW_AWAY = "throw-away";

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            description = "Port of the site and API (default: the one used before, else 8080 if free).")
    private @Nullable Integer port;

    @Option(names = "--ephemeral", description = "Keep nothing: use a new folder and remove it at the end.")
    private boolean ephemeral;

    @Option(names = "--no-demo", description = "Do not load the demonstration collection.")
    private boolean withoutDemo;

    @Option(names = "--detach", description = "Return when the archive is ready; it runs on until ./archive down.")
    private boolean detached;

    @Override
    public Integer call() throws IOException {
        DataFolder folder = ephemeral ? throwAway() : data.folder();
        if (detached) {
            return Detached.start(folder, port, withoutDemo);
        }
        try {
            Files.createDirectories(folder.path());
        } catch (IOException e) {
            throw new CommandFailed("The folder " + folder.path() + " cannot be made.", e);
        }
        try (FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return alreadyRunning(folder);
            }
            return run(folder);
        }
    }

    private static int alreadyRunning(DataFolder folder) {
        String where =
                folder.archive().map(archive -> " at " + archive.url()).orElse(", it is just starting or stopping");
        System.out.println("The archive on " + folder.path() + " is already running" + where + ".");
        return 0;
    }

    private int run(DataFolder folder) {
        Steps steps = new Steps(System.out);
        SourceTree tree = SourceTree.find();
        BuildInUse.mark(tree);
        ArchiveRun run = new ArchiveRun(tree, folder, steps);
        Thread ending = Thread.ofPlatform().unstarted(() -> {
            run.close();
            end(folder, steps);
            // The exit code of a process that was asked to stop and did: without this line it would be 130 or 143.
            Runtime.getRuntime().halt(run.crashed() == null ? 0 : 1);
        });
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            run.start(port, !withoutDemo);
            String crash = run.awaitCrash();
            throw new CommandFailed(crash);
        } catch (RuntimeException e) {
            if (run.stopping() || !forget(ending)) {
                awaitEnd();
            }
            run.close();
            end(folder, steps);
            throw e;
        }
    }

    /// Whether the hook was still waiting.
    private static boolean forget(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownHasBegun) {
            return false;
        }
    }

    /// The end is already under way in the shutdown hook, which halts the process.
    private static void awaitEnd() {
        while (true) {
            Pause.of(Duration.ofMinutes(1));
        }
    }

    private static void end(DataFolder folder, Steps steps) {
        if (!Files.exists(folder.path().resolve(THROW_AWAY))) {
            steps.say("The data stay in " + folder.path());
            return;
        }
        try (var walk = Files.walk(folder.path())) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            steps.say("The data are removed");
        } catch (IOException | UncheckedIOException e) {
            steps.say("The folder " + folder.path() + " could not be removed: " + e.getMessage());
        }
    }

    /// A new folder, marked so that whoever holds the archive removes it at the end. Others may pass
    /// through it, because the servers may run as another user.
    private static DataFolder throwAway() throws IOException {
        Path folder = Files.createTempDirectory("atmina-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(folder.resolve(THROW_AWAY));
        return new DataFolder(folder);
    }
}
