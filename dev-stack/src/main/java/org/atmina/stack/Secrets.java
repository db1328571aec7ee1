package org.atmina.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Passwords that nobody chose, kept in files that only their owner reads.
final class Secrets {
    private Secrets() {}

    static String remembered(Path file, Account reader) {
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[16];
                new SecureRandom().nextBytes(bytes);
                write(file, HexFormat.of().formatHex(bytes));
                reader.own(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be used.", e);
        }
    }

    static void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly);
        Files.writeString(part, text);
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
