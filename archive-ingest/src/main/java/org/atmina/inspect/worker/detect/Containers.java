package org.atmina.inspect.worker.detect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.atmina.inspect.Reason;
import org.atmina.inspect.worker.Refused;

/// Judges compressed containers by their directories, before anything is unpacked.
public final class Containers {
    private static final int ZIP = 0x504B;
    private static final int GZIP = 0x1F8B;
    static final int MOST_ENTRIES = 10_000;
    static final long HARMLESS = 10L << 20;
    static final int HIGHEST_RATIO = 100;

    private Containers() {}

    /// What the directory of a ZIP tells.
    public record Directory(boolean macros, boolean externalLinks) {}

    /// Refuses ZIP and gzip files that have too many entries or unpack to far more than they are. Files that only
    /// begin like one are left to those who know them.
    public static void refuseBombs(Path file) throws IOException, Refused {
        int start = start(file);
        if (start == ZIP) {
            refuseZipBomb(file);
        } else if (start == GZIP) {
            refuseGzipBomb(file);
        }
    }

    public static boolean isZip(Path file) throws IOException {
        return start(file) == ZIP;
    }

    private static int start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() << 8 | in.read();
        }
    }

    private static void refuseZipBomb(Path file) throws IOException, Refused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Refused.tooLarge(Reason.TOO_MANY_ENTRIES, zip.size(), MOST_ENTRIES);
            }
            long unpacked = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            refuseRatio(unpacked, Math.max(1, Files.size(file)));
        } catch (ZipException e) {
            System.err.println("event=zip-directory-unreadable");
        }
    }

    /// What stands in the directory of a document that is a ZIP file.
    public static Directory directory(Path file) throws IOException, Refused {
        try (var zip = new ZipFile(file.toFile())) {
            boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            return new Directory(macros, hasExternalLinks(zip));
        } catch (ZipException e) {
            throw Refused.damaged(Reason.DAMAGED_FILE, Map.of("cause", "zip-directory"));
        }
    }

    private static boolean hasExternalLinks(ZipFile zip) throws IOException {
        var relations = zip.getEntry("word/_rels/document.xml.rels");
        if (relations == null || relations.getSize() > HARMLESS) {
            return false;
        }
        try (var in = zip.getInputStream(relations)) {
            var text = new String(in.readNBytes((int) HARMLESS), StandardCharsets.UTF_8);
            return text.contains("TargetMode=\"External\"");
        }
    }

    /// Reads a gzip file until it ends or has become suspiciously large.
    private static void refuseGzipBomb(Path file) throws IOException, Refused {
        long limit = Math.max(HARMLESS, Files.size(file) * HIGHEST_RATIO);
        try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            refuseRatio(count(in, limit + 1), Files.size(file));
        } catch (ZipException | EOFException e) {
            System.err.println("event=gzip-unreadable");
        }
    }

    private static long count(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total < most; n = in.read(buffer)) {
            total += n;
        }
        return total;
    }

    private static void refuseRatio(long unpacked, long packed) throws Refused {
        if (unpacked > HARMLESS && unpacked / packed >= HIGHEST_RATIO) {
            throw Refused.tooLarge(Reason.EXPANDS_TOO_MUCH, unpacked, packed * HIGHEST_RATIO);
        }
    }
}
