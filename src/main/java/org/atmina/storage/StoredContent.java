package org.atmina.storage;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file in the vault: its size, its digest, and its bytes when they are asked for.
public final class StoredContent {
    private static final int BUFFER = 1 << 16;

    private final Path location;
    private final String path;
    private final long size;
    private final String sha512;

    StoredContent(Path location, String path, long size, String sha512) {
        this.location = location;
        this.path = path;
        this.size = size;
        this.sha512 = sha512;
    }

    /// Where it stands in its object.
    public String path() {
        return path;
    }

    public long size() {
        return size;
    }

    /// In lower-case hexadecimal, as it was counted at the deposit.
    public String sha512() {
        return sha512;
    }

    /// Writes so many bytes from this one on.
    public void copyTo(OutputStream out, long first, long length) throws IOException {
        try (var bytes = open(first)) {
            var buffer = new byte[BUFFER];
            long left = length;
            while (left > 0) {
                int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new EOFException("The file in the vault is shorter than its range");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /// All bytes. To be closed.
    public InputStream open() {
        return open(0);
    }

    /// The bytes from this one on. To be closed.
    public InputStream open(long first) {
        try {
            var channel = FileChannel.open(location, StandardOpenOption.READ);
            channel.position(first);
            return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
