package org.atmina.iiif.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG for speed: one pass, one kind of prediction, light compression. The JDK's own writer tries five kinds on
/// every row and takes several times as long.
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int[] COLOUR_TYPES = {0, 0, 4, 2, 6};
    private static final int BLOCK = 1 << 16;
    private static final int LEVEL = 2;
    private static final byte UP = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(BLOCK);
    private final byte[] block = new byte[BLOCK];
    private int filled;

    private PngWriter() {}

    /// @param bitonal whether the picture is grey, and only black and white: a bit a pixel
    static byte[] write(Raw picture, boolean bitonal) {
        var writer = new PngWriter();
        writer.out.writeBytes(SIGNATURE);
        var header = ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put((byte) (bitonal ? 1 : 8))
                .put((byte) COLOUR_TYPES[picture.bands()])
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0);
        writer.chunk("IHDR", header.array(), 13);
        writer.rows(picture, bitonal);
        writer.chunk("IEND", new byte[0], 0);
        return writer.out.toByteArray();
    }

    private void rows(Raw picture, boolean bitonal) {
        int length = bitonal ? (picture.width() + 7) / 8 : picture.row();
        var row = new byte[1 + length];
        var before = new byte[length];
        var present = new byte[length];
        var deflater = new Deflater(LEVEL);
        try {
            for (int y = 0; y < picture.height(); y++) {
                if (bitonal) {
                    pack(picture, y, row);
                } else {
                    row[0] = UP;
                    System.arraycopy(picture.samples(), y * length, present, 0, length);
                    for (int i = 0; i < length; i++) {
                        row[i + 1] = (byte) (present[i] - before[i]);
                    }
                    var swap = before;
                    before = present;
                    present = swap;
                }
                deflater.setInput(row);
                drain(deflater);
            }
            deflater.finish();
            drain(deflater);
            chunk("IDAT", block, filled);
        } finally {
            deflater.end();
        }
    }

    private void drain(Deflater deflater) {
        int length = deflater.deflate(block, filled, BLOCK - filled);
        while (length > 0) {
            filled += length;
            if (filled == BLOCK) {
                chunk("IDAT", block, filled);
                filled = 0;
            }
            length = deflater.deflate(block, filled, BLOCK - filled);
        }
    }

    private static void pack(Raw picture, int y, byte[] row) {
        java.util.Arrays.fill(row, (byte) 0);
        int at = y * picture.width();
        for (int x = 0; x < picture.width(); x++) {
            if (picture.samples()[at + x] != 0) {
                row[1 + (x >> 3)] |= (byte) (0x80 >> (x & 7));
            }
        }
    }

    private void chunk(String type, byte[] bytes, int length) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(bytes, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(bytes, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
