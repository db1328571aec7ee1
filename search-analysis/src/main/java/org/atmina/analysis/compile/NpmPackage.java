package org.atmina.analysis.compile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// A package of the npm registry, fetched by npm itself, whose settings say from where; kept once it is here.
///
/// @param digest SHA-512 of the package's file in Base64, as npm states it
record NpmPackage(String name, String version, String digest) {

    /// Fetches the package into this folder unless it is there already.
    Path fetch(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve(name + "-" + version + ".tgz");
        if (Files.exists(file) && digest.equals(digest(file))) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempDirectory(folder, "fetch");
        try {
            pack(part);
            Path fetched = part.resolve(file.getFileName());
            if (!digest.equals(digest(fetched))) {
                throw new IOException("The npm package " + this.name + " " + version
                        + " is not the one that was chosen: its SHA-512 differs.");
            }
            return Files.move(fetched, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(part);
        }
    }

    private void pack(Path part) throws IOException, InterruptedException {
        var command = List.of("npm", "pack", name + "@" + version, "--silent", "--pack-destination", ".");
        String failed = "The dictionary package " + name + " " + version + " could not be fetched by npm: ";
        Process npm;
        try {
            npm = new ProcessBuilder(command)
                    .directory(part.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IOException(failed + "there is no npm on the path. Install it, and build again.", e);
        }
        npm.getOutputStream().close();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (npm.waitFor() != 0) {
            throw new IOException(
                    failed + (said.isEmpty() ? "it gave no reason." : said.replaceAll("\\s*\\R\\s*", "; ")));
        }
    }

    /// Writes files of the package under other names.
    ///
    /// @param names the name in the package's folder, and the file to write
    static void unpack(Path file, Map<String, Path> names) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = names.get(inside);
                if (target != null) {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (var name : names.entrySet()) {
            if (!Files.exists(name.getValue())) {
                throw new IOException(file + " holds no " + name.getKey());
            }
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.delete(folder);
    }
}
