package org.atmina.inspect.worker.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells a text with a few broken bytes from bytes that never were a text.
final class Textual {
    private static final int SAMPLE = 1 << 16;
    private static final double MOST_CONTROLS = 0.3;

    private Textual() {}

    static boolean looksLikeText(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(SAMPLE);
            int controls = 0;
            for (byte b : bytes) {
                boolean control = b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
                controls += control ? 1 : 0;
            }
            return controls <= bytes.length * MOST_CONTROLS;
        }
    }
}
