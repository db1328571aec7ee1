package org.atmina.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A short name for what something is made from; it changes when that changes.
final class Fingerprint {
    private static final int LENGTH = 12;

    private Fingerprint() {}

    static String of(List<Path> files, String... words) {
        MessageDigest digest = sha256();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                add(in, digest);
            } catch (IOException e) {
                throw new StackException("The file " + file + " cannot be read.", e);
            }
        }
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        add(in, digest);
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(InputStream in, MessageDigest digest) throws IOException {
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
