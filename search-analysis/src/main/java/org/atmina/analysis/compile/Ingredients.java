package org.atmina.analysis.compile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.util.Version;

/// Everything that decides what dictionaries are: the files they are made from, the programs that make them, and the
/// Lucene whose automata they are kept in.
///
/// @param name changes when any of these does
record Ingredients(String name) {
    private static final int LENGTH = 16;

    /// @param folders of files to make dictionaries from; none below them counts
    /// @param programs our packages that make the dictionaries
    static Ingredients of(List<Path> folders, List<NpmPackage> packages, String... programs) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : folders) {
                addFiles(folder, digest);
            }
            for (String program : programs) {
                addFiles(program(program), digest);
            }
            digest.update((packages + Version.LATEST.toString()).getBytes(StandardCharsets.UTF_8));
            return new Ingredients(HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addFiles(Path folder, MessageDigest digest) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path program(String part) throws IOException {
        try {
            var classes =
                    Ingredients.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(classes.toURI()).resolve("org/atmina/analysis").resolve(part);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
