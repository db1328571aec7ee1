package org.atmina.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The folder of unpacked servers, shared by all stacks of a source tree. Each entry is made once, whole or not at all,
/// and is named by what it was made from, so that something new gets an entry of its own.
record Homes(Path folder, Account account) {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Map<Path, ReentrantLock> WITHIN_THIS_JVM = new ConcurrentHashMap<>();

    @FunctionalInterface
    interface Maker {
        void make(Path part) throws IOException;
    }

    /// The entry of that name, made now if it is not there yet; processes wait for each other.
    Path obtain(String name, Maker maker) {
        Path home = folder.resolve(name);
        if (!Files.exists(home)) {
            account.folder(folder);
            make(home, maker);
        }
        try {
            Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be written to.", e);
        }
        return home;
    }

    private void make(Path home, Maker maker) {
        ReentrantLock mine = WITHIN_THIS_JVM.computeIfAbsent(home, path -> new ReentrantLock());
        mine.lock();
        try (var channel = FileChannel.open(
                        folder.resolve("." + home.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (Files.exists(home) || !lock.isValid()) {
                return;
            }
            Path part = folder.resolve(home.getFileName() + ".part");
            delete(part);
            maker.make(part);
            account.own(part);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Could not prepare " + home.getFileName() + ": " + e.getMessage(), e);
        } finally {
            mine.unlock();
        }
    }

    /// Removes entries that begin like this one and that nothing has started from for a day.
    void forgetOlder(String beginning, Path current) {
        Instant limit = Instant.now().minus(KEPT);
        try (var entries = Files.newDirectoryStream(folder, beginning + "*")) {
            for (Path entry : entries) {
                if (!entry.equals(current)
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be tidied.", e);
        }
    }

    /// Removes scratch data; whoever cannot is told, but not stopped.
    static void forget(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            System.err.println("The folder " + folder + " could not be removed: " + e.getMessage());
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var walk = Files.walk(path)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
