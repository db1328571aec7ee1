package org.atmina.pyramid;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pixels of a page from top to bottom, a row at a time: one byte (grey) or three (red, green, blue) a pixel.
public interface PixelRows extends AutoCloseable {
    int width();

    int height();

    int bands();

    /// Fills the array with the next row; asked exactly as often as the page is high.
    void next(byte[] row) throws IOException;

    @Override
    default void close() throws IOException {
        // Nothing to close.
    }

    /// Rows that lie in a file one after the other, behind so many bytes of something else.
    static PixelRows of(Path file, long skipped, int width, int height, int bands) throws IOException {
        long expected = skipped + Math.multiplyExact(Math.multiplyExact((long) width, height), (long) bands);
        if (Files.size(file) < expected) {
            throw new EOFException("Pixels are missing: " + Files.size(file) + " of " + expected + " bytes");
        }
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 18);
        in.skipNBytes(skipped);
        return new FromStream(in, width, height, bands);
    }

    /// Rows of a picture in memory.
    static PixelRows of(Pixels pixels) {
        return new FromMemory(pixels);
    }

    /// Rows as they come in a stream.
    record FromStream(InputStream in, int width, int height, int bands) implements PixelRows {
        @Override
        public void next(byte[] row) throws IOException {
            if (in.readNBytes(row, 0, row.length) < row.length) {
                throw new EOFException("The pixels end too early");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /// Rows of a picture in memory, from the first to the last.
    final class FromMemory implements PixelRows {
        private final Pixels pixels;
        private int at;

        FromMemory(Pixels pixels) {
            this.pixels = pixels;
        }

        @Override
        public int width() {
            return pixels.width();
        }

        @Override
        public int height() {
            return pixels.height();
        }

        @Override
        public int bands() {
            return pixels.bands();
        }

        @Override
        public void next(byte[] row) {
            System.arraycopy(pixels.samples(), pixels.row(at++), row, 0, row.length);
        }
    }
}
