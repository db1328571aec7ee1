package org.atmina.inspect.worker.detect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.atmina.inspect.Reason;
import org.atmina.inspect.worker.Refused;

/// Judges compressed containers by their directories, before anything is unpacked.
public final class Containers {
    static final int MOST_ENTRIES = 10_000;
    static final long HARMLESS = 10L << 20;
    static final int HIGHEST_RATIO = 100;

    private Containers() {}

    /// What the directory of a ZIP tells.
    public record Directory(boolean macros, boolean externalLinks) {}

    /// Refuses ZIP files that have too many entries or unpack to far more than they are.
    public static Directory checkZip(Path file) throws Refused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Refused.tooLarge(Reason.TOO_MANY_ENTRIES, zip.size(), MOST_ENTRIES);
            }
            long unpacked = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            refuseRatio(unpacked, Math.max(1, Files.size(file)));
            boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            return new Directory(macros, hasExternalLinks(zip));
        } catch (IOException e) {
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
    public static void checkGzip(Path file) throws Refused {
        try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            long limit = Math.max(HARMLESS, Files.size(file) * HIGHEST_RATIO);
            refuseRatio(count(in, limit + 1), Files.size(file));
        } catch (IOException e) {
            throw Refused.damaged(Reason.DAMAGED_FILE, Map.of("cause", "gzip"));
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
