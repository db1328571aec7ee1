package org.atmina.inspect.worker.detect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Looks for a second file hidden in the first: a ZIP directory at the end, or a PDF header near the beginning.
final class SecondFormat {
    private static final int TAIL = 66_000; // a ZIP comment may have 65,535 bytes
    private static final int HEAD = 1024; // viewers look so far for a PDF header

    private SecondFormat() {}

    static boolean in(Path file, String mediaType) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var head = read(bytes, 0, HEAD);
            boolean isZip = head.startsWith("PK");
            boolean hasZip = !isZip
                    && read(bytes, Math.max(0, bytes.length() - TAIL), TAIL).contains("PK\u0005\u0006");
            boolean hasPdf =
                    !"application/pdf".equals(mediaType) && !mediaType.startsWith("text/") && head.contains("%PDF-");
            return hasZip || hasPdf;
        }
    }

    private static String read(RandomAccessFile file, long from, int length) throws IOException {
        var bytes = new byte[(int) Math.min(length, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
