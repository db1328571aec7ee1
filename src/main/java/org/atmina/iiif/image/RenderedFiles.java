package org.atmina.iiif.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Keeps pictures that were made on request, so that the second time they are files like others. Together they take no
/// more than a given room; those that nobody has asked for longest go first. Several processes may share the folder.
final class RenderedFiles {
    private static final Logger LOG = Logger.getLogger(RenderedFiles.class);
    private static final int DIGITS = 40;

    private final Path root;
    private final long room;
    private final LinkedHashMap<String, Long> sizes = new LinkedHashMap<>(64, 0.75f, true);
    private long taken;

    RenderedFiles(Path root, long room) {
        this.root = root;
        this.room = room;
    }

    /// A kept picture.
    record Kept(Path path, long length) {}

    /// The name of a picture among the files.
    static String name(String key, Format format) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS) + "." + format.ending();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// What this process knows of, without looking at the disk.
    synchronized Optional<Kept> known(String name) {
        var length = sizes.get(name);
        return length == null ? Optional.empty() : Optional.of(new Kept(place(name), length));
    }

    /// What is on the disk, also if another process put it there.
    Optional<Kept> find(String name) throws IOException {
        var path = place(name);
        long length = Files.isRegularFile(path) ? Files.size(path) : 0;
        if (length == 0) {
            forget(name);
            return Optional.empty();
        }
        remember(name, length);
        return Optional.of(new Kept(path, length));
    }

    /// Whoever reads sees all of a picture or nothing.
    Kept put(String name, byte[] bytes) throws IOException {
        var path = place(name);
        Files.createDirectories(path.resolveSibling("."));
        var temporary = path.resolveSibling("." + name + "." + UUID.randomUUID());
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        remember(name, bytes.length);
        return new Kept(path, bytes.length);
    }

    /// It was not there, or could not be read.
    synchronized void forget(String name) {
        var length = sizes.remove(name);
        taken -= length == null ? 0 : length;
    }

    private void remember(String name, long length) {
        for (var old : add(name, length)) {
            try {
                Files.deleteIfExists(place(old));
            } catch (IOException e) {
                LOG.warnf("event=rendered-file-not-deleted file=%s cause=%s", old, e.getMessage());
            }
        }
    }

    /// @return what has to go
    private synchronized List<String> add(String name, long length) {
        forget(name);
        sizes.put(name, length);
        taken += length;
        var old = new ArrayList<String>();
        var oldest = sizes.entrySet().iterator();
        while (taken > room && oldest.hasNext()) {
            var entry = oldest.next();
            old.add(entry.getKey());
            taken -= entry.getValue();
            oldest.remove();
        }
        return old;
    }

    synchronized long taken() {
        return taken;
    }

    /// Gets to know what earlier processes left, the oldest first; may take a while.
    void takeStock() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .forEach(this::takeStock);
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warnf("event=rendered-files-unread cause=%s", e.getMessage());
        }
    }

    private void takeStock(Path file) {
        var name = file.getFileName().toString();
        long length = file.toFile().length();
        if (name.startsWith(".") || length == 0) {
            // What a process was writing when it was killed. A living one takes moments.
            if (System.currentTimeMillis() - file.toFile().lastModified() > 60_000
                    && !file.toFile().delete()) {
                LOG.warnf("event=rendered-file-not-deleted file=%s", name);
            }
        } else if (known(name).isEmpty()) {
            remember(name, length);
        }
    }

    private Path place(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name);
    }
}
