package org.atmina.inspect.worker.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atmina.inspect.worker.tool.Budget;
import org.atmina.inspect.worker.tool.NativeTool;
import org.atmina.inspect.worker.tool.ToolTrouble;
import org.atmina.pyramid.PixelRows;

/// The pixels of a page, upright and sRGB, eight bits each, as libvips has left them in a file of its own format: a
/// header of 64 bytes and the rows. What is to be seen through stands in a second or fourth byte, paper being white.
record Raster(Path file, int width, int height, int bands) {
    private static final int HEADER = 64;
    private static final int UCHAR = 0;
    private static final String EVERY_PIXEL = "10000000";
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    static Raster of(Picture picture, ImageHeader header, NativeTool tool, Budget budget, Path folder)
            throws ToolTrouble, IOException {
        var file = folder.resolve("raster.v");
        var strict = picture.with("fail_on=truncated");
        if (header.plain()) {
            tool.run(budget, "vips", "copy", strict.replace("]", ",access=sequential]"), file.toString());
        } else {
            tool.run(
                    budget,
                    "vips",
                    "thumbnail_image",
                    strict,
                    file.toString(),
                    EVERY_PIXEL,
                    "--height",
                    EVERY_PIXEL,
                    "--size",
                    "down",
                    "--export-profile",
                    "srgb");
        }
        return read(tool.made(file, "vips"));
    }

    private static Raster read(Path file) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var bytes = map(file, arena);
            var raster = new Raster(file, bytes.get(INT, 4), bytes.get(INT, 8), bytes.get(INT, 12));
            if (bytes.get(INT, 20) != UCHAR || bytes.byteSize() < HEADER + raster.rowBytes() * raster.height) {
                throw new IOException("libvips left something else than pixels of eight bits");
            }
            return raster;
        }
    }

    private static MemorySegment map(Path file, Arena arena) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    private long rowBytes() {
        return (long) width * bands;
    }

    /// The rows as they are to be kept: on white, and grey where no pixel has a colour.
    @SuppressWarnings("MustBeClosed") // the rows close it
    PixelRows rows() throws IOException {
        var arena = Arena.ofShared();
        try {
            var bytes = map(file, arena);
            return new Rows(this, arena, bytes, grey(bytes) ? 1 : 3);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private boolean grey(MemorySegment bytes) {
        if (bands < 3) {
            return true;
        }
        var row = new byte[(int) rowBytes()];
        for (int y = 0; y < height; y++) {
            copyRow(bytes, y, row);
            for (int i = 0; i < row.length; i += bands) {
                if (row[i] != row[i + 1] || row[i] != row[i + 2]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void copyRow(MemorySegment bytes, int y, byte[] row) {
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, HEADER + y * rowBytes(), row, 0, row.length);
    }

    /// Writes the page in grey, as OCR takes it.
    void writeGrey(Path target) throws IOException {
        try (var rows = rows();
                var out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 18)) {
            out.write("P5\n%d %d\n255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII));
            var row = new byte[width * rows.bands()];
            for (int y = 0; y < height; y++) {
                rows.next(row);
                writeGrey(row, rows.bands(), out);
            }
        }
    }

    private static void writeGrey(byte[] row, int bands, OutputStream out) throws IOException {
        if (bands == 1) {
            out.write(row);
            return;
        }
        var grey = new byte[row.length / 3];
        for (int i = 0, from = 0; i < grey.length; i++, from += 3) {
            int sum = 299 * (row[from] & 255) + 587 * (row[from + 1] & 255) + 114 * (row[from + 2] & 255);
            grey[i] = (byte) (sum / 1000);
        }
        out.write(grey);
    }

    /// Reads rows out of the mapped file and lays what can be seen through on white.
    private static final class Rows implements PixelRows {
        private final Raster raster;
        private final Arena arena;
        private final MemorySegment bytes;
        private final int bands;
        private final byte[] row;
        private int at;

        Rows(Raster raster, Arena arena, MemorySegment bytes, int bands) {
            this.raster = raster;
            this.arena = arena;
            this.bytes = bytes;
            this.bands = bands;
            this.row = new byte[(int) raster.rowBytes()];
        }

        @Override
        public int width() {
            return raster.width();
        }

        @Override
        public int height() {
            return raster.height();
        }

        @Override
        public int bands() {
            return bands;
        }

        @Override
        public void next(byte[] target) {
            int from = raster.bands();
            if (from == bands) {
                raster.copyRow(bytes, at++, target);
                return;
            }
            raster.copyRow(bytes, at++, row);
            boolean seeThrough = from == 2 || from == 4;
            for (int i = 0, to = 0; i < row.length; i += from, to += bands) {
                int cover = seeThrough ? row[i + from - 1] & 255 : 255;
                for (int band = 0; band < bands; band++) {
                    int value = row[i + band] & 255;
                    target[to + band] = (byte) ((value * cover + 255 * (255 - cover) + 127) / 255);
                }
            }
        }

        @Override
        public void close() {
            arena.close();
        }
    }
}
