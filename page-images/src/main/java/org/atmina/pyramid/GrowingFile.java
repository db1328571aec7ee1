package org.atmina.pyramid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file that is written under a passing name and appears under its own only when it is whole and on the disk.
final class GrowingFile implements AutoCloseable {
    private final Path target;
    private final Path passing;
    private final FileChannel channel;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 18);
    private long length;

    GrowingFile(Path target, long reserved) throws IOException {
        this.target = target;
        passing = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        channel = FileChannel.open(
                passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        channel.position(reserved);
        length = reserved;
    }

    Path passing() {
        return passing;
    }

    long length() {
        return length;
    }

    /// @return where the bytes begin
    long append(byte[] bytes, int from) throws IOException {
        long begin = length;
        int count = bytes.length - from;
        if (count > waiting.remaining()) {
            flush();
        }
        if (count > waiting.capacity()) {
            write(ByteBuffer.wrap(bytes, from, count));
        } else {
            waiting.put(bytes, from, count);
        }
        length += count;
        return begin;
    }

    /// Makes the next bytes begin at a multiple of eight.
    void align() throws IOException {
        append(new byte[(int) (-length & 7)], 0);
    }

    private void flush() throws IOException {
        write(waiting.flip());
        waiting.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Writes what could not be known earlier, at the beginning.
    void begin(byte[] bytes) throws IOException {
        flush();
        var buffer = ByteBuffer.wrap(bytes);
        long at = 0;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    /// Everything is on the disk, still under the passing name.
    void settle() throws IOException {
        flush();
        channel.force(true);
        channel.close();
    }

    void appear() throws IOException {
        Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Leaves nothing behind that did not appear.
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(passing);
    }
}
