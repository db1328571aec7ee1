package org.atmina.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/// Bytes on their way into the vault, within reach of all processes of the archive. A file stands here under its id,
/// and all of it; `.part` is what is still being written, `.work` the folder of an inspection.
@ApplicationScoped
public class Scratch {
    private static final Logger LOG = Logger.getLogger(Scratch.class);
    private static final String PART = ".part";
    private static final String WORK = ".work";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    /// Where requests and deposits that were cut off leave things, too.
    private final List<Path> sideFolders;

    Scratch(StorageSettings settings) {
        var root = settings.root().toAbsolutePath();
        this.folder = root.resolve("scratch");
        this.sideFolders = List.of(root.resolve("uploads"), root.resolve(Vault.WORK));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes bytes in, counting and digesting them as they pass. Nothing stays unless it is all there, within the
    /// limit and more than nothing.
    public Reception receive(UUID file, InputStream bytes, long limit) {
        var part = folder.resolve(file + PART + UUID.randomUUID());
        try {
            var reception = write(bytes, part, limit);
            if (reception instanceof Reception.Received) {
                Durable.rename(part, file(file));
            }
            return reception;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(part);
        }
    }

    private static Reception write(InputStream bytes, Path part, long limit) throws IOException {
        MessageDigest digest = Digests.sha512();
        long size = 0;
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = java.nio.channels.Channels.newOutputStream(channel)) {
            var buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > limit) {
                    return new Reception.TooLarge(limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return size == 0
                ? new Reception.Empty()
                : new Reception.Received(size, HexFormat.of().formatHex(digest.digest()));
    }

    /// Where a received file is; whether it is still there is another question.
    public Path file(UUID file) {
        return folder.resolve(file.toString());
    }

    /// Gives received bytes the id of the file that they have become.
    public void rename(UUID upload, UUID file) {
        try {
            Durable.rename(file(upload), file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a copy of what is in the vault.
    public void restore(UUID file, StoredContent content) {
        var part = folder.resolve(file + PART + UUID.randomUUID());
        try (var bytes = content.open()) {
            Files.copy(bytes, part);
            Durable.rename(part, file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(part);
        }
    }

    /// An empty folder for one inspection of this file.
    public Path workFolder(UUID file) {
        var work = folder.resolve(file + "." + UUID.randomUUID() + WORK);
        try {
            return Files.createDirectory(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets a file go that is in the vault now, or was not wanted.
    public void discard(UUID file) {
        deleteQuietly(file(file));
    }

    /// Lets the folder of an inspection go.
    public void discardWork(Path work) {
        if (!work.startsWith(folder) || !work.toString().endsWith(WORK)) {
            throw new IllegalArgumentException("Not the folder of an inspection: " + work);
        }
        deleteQuietly(work);
    }

    /// Takes away what a process left that died, if it is older than this.
    ///
    /// @param stillNeeded whether a received file still waits for its job; asked for complete files only
    /// @return how many were taken away
    public int sweep(Instant olderThan, Predicate<UUID> stillNeeded) {
        var leftovers = new ArrayList<Path>();
        older(folder, olderThan).stream()
                .filter(path -> !isReceived(path)
                        || !stillNeeded.test(UUID.fromString(path.getFileName().toString())))
                .forEach(leftovers::add);
        sideFolders.forEach(side -> leftovers.addAll(older(side, olderThan)));
        leftovers.forEach(Scratch::deleteQuietly);
        return leftovers.size();
    }

    private static List<Path> older(Path folder, Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.filter(child -> isOlder(child, moment)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReceived(Path path) {
        return !path.getFileName().toString().contains(".");
    }

    private static boolean isOlder(Path path, Instant moment) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false; // gone in the meantime
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            Durable.delete(path);
        } catch (IOException e) {
            LOG.warnf("event=scratch-not-deleted path=%s cause=%s", path.getFileName(), e.getMessage());
        }
    }
}
