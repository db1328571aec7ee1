package org.atmina.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// What libvips reads in a file, by its command.
final class Vips {
    private static final Path COMMAND = Path.of("/usr/bin/vips");

    private Vips() {}

    static boolean installed() {
        return Files.isExecutable(COMMAND);
    }

    static Pixels read(Path tiff, Levels.Level level, int bands, Path folder) throws IOException, InterruptedException {
        var raw = folder.resolve("level.raw");
        var process = new ProcessBuilder(
                        COMMAND.toString(), "rawsave", tiff + "[page=" + level.number() + "]", raw.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("vips rawsave failed");
        }
        return new Pixels(level.width(), level.height(), bands, Files.readAllBytes(raw));
    }
}
