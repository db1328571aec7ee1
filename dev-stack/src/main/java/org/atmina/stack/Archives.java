package org.atmina.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// Unpacks the archives of the servers, keeping links and the right to execute.
final class Archives {
    private Archives() {}

    /// A zip or tar.gz file whose entries all lie in one top folder; that folder is left out.
    static void unpack(Path archive, Path folder) throws IOException {
        if (archive.toString().endsWith(".zip")) {
            unzip(archive, folder);
        } else {
            try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                untar(in, folder, true);
            }
        }
    }

    /// A tar.xz stream whose entries lie at its top.
    static void unpackXz(InputStream archive, Path folder) throws IOException {
        try (var in = new XZInputStream(new BufferedInputStream(archive))) {
            untar(in, folder, false);
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                Path target = target(folder, entry.getName(), true);
                if (target == null) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                try (var in = zip.getInputStream(entry)) {
                    write(in, target, entry.getUnixMode());
                }
            }
        }
    }

    private static void untar(InputStream in, Path folder, boolean withoutTop) throws IOException {
        try (var tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = target(folder, entry.getName(), withoutTop);
                if (target == null) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    write(tar, target, entry.getMode());
                }
            }
        }
    }

    private static @Nullable Path target(Path folder, String name, boolean withoutTop) throws IOException {
        Path relative = Path.of(name).normalize();
        if (withoutTop) {
            if (relative.getNameCount() < 2) {
                return null;
            }
            relative = relative.subpath(1, relative.getNameCount());
        }
        Path target = folder.resolve(relative).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The entry " + name + " points outside of the archive");
        }
        return target;
    }

    private static void write(InputStream in, Path target, int mode) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
        boolean executable = (mode & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
