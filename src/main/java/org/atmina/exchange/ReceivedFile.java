package org.atmina.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.atmina.problem.Problem;

/// A file as it was sent, for as long as it is looked at.
record ReceivedFile(Path path, String sha256, long size) implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /// @throws Unusable where it is empty or too large
    static ReceivedFile of(InputStream bytes, long most) {
        try {
            var path = Files.createTempFile("atmina-exchange-", ".in");
            try {
                return write(bytes, path, most);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedFile write(InputStream bytes, Path path, long most) throws IOException {
        var digest = sha256Digest();
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            var buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Unusable(new Problem.TooLarge("exchange-too-large", Map.of("megabytes", most >> 20)));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new Unusable(new Problem.Invalid("exchange-empty", Map.of()));
        }
        return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
