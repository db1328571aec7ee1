package org.atmina.pyramid;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The place where one thread at a time works with libturbojpeg: its handles and its memory.
@SuppressWarnings("MustBeClosed") // closed when this is
final class TurboBench implements AutoCloseable {
    private static final int TRANSFORM = 40;

    private final TurboCalls calls;
    private final MemorySegment compressor;
    private final MemorySegment decompressor;
    private final MemorySegment transformer;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment four = arena.allocate(JAVA_INT, 4);
    private final MemorySegment target = arena.allocate(JAVA_LONG, 2);
    private final MemorySegment transform = arena.allocate(TRANSFORM, 8);
    private final Scratch input = new Scratch();
    private final Scratch output = new Scratch();

    TurboBench(TurboCalls calls) {
        this.calls = calls;
        compressor = calls.initCompress();
        decompressor = calls.initDecompress();
        transformer = calls.initTransform();
    }

    MemorySegment load(Stored jpeg) {
        var bytes = input.of(jpeg.length());
        jpeg.copyTo(bytes);
        return bytes;
    }

    Jpeg.Header header(MemorySegment jpeg) throws JpegTrouble {
        calls.header(decompressor, jpeg, four);
        int sampling = four.getAtIndex(JAVA_INT, 2);
        return new Jpeg.Header(
                four.getAtIndex(JAVA_INT, 0),
                four.getAtIndex(JAVA_INT, 1),
                sampling == TurboCalls.SAMPLING_GREY ? 1 : 3);
    }

    Pixels decode(MemorySegment jpeg, Size size, int bands) throws JpegTrouble {
        var pixels = Pixels.black(size.width(), size.height(), bands);
        var decoded = output.of(pixels.samples().length);
        calls.decompress(decompressor, jpeg, decoded, size.width(), size.height(), format(bands));
        MemorySegment.copy(decoded, JAVA_BYTE, 0, pixels.samples(), 0, pixels.samples().length);
        return pixels;
    }

    byte[] encode(Pixels pixels, int quality) throws JpegTrouble {
        long row = pixels.rowBytes();
        var raw = input.of(row * pixels.height());
        for (int y = 0; y < pixels.height(); y++) {
            MemorySegment.copy(pixels.samples(), pixels.row(y), raw, JAVA_BYTE, y * row, (int) row);
        }
        var room = room(pixels.size());
        calls.compress(compressor, raw, pixels.size(), format(pixels.bands()), target, quality);
        return made(room);
    }

    byte[] turn(MemorySegment jpeg, Size size, Turn turn) throws JpegTrouble {
        transform.fill((byte) 0);
        transform.set(JAVA_INT, 16, turn.operation());
        transform.set(JAVA_INT, 20, TurboCalls.PERFECT_ONLY);
        var room = room(turn.swapsSides() ? new Size(size.height(), size.width()) : size);
        calls.transform(transformer, jpeg, target, transform);
        return made(room);
    }

    byte[] corner(MemorySegment jpeg, Size corner) throws JpegTrouble {
        transform.fill((byte) 0);
        transform.set(JAVA_INT, 8, corner.width());
        transform.set(JAVA_INT, 12, corner.height());
        transform.set(JAVA_INT, 20, TurboCalls.CROP);
        var room = room(corner);
        calls.transform(transformer, jpeg, target, transform);
        return made(room);
    }

    /// As much room as the worst picture of this size could take: three full planes of whole blocks, and a header.
    private MemorySegment room(Size size) {
        long blocks = ((size.width() + 31L) & ~15L) * ((size.height() + 31L) & ~15L);
        var room = output.of(blocks * 6 + 4096);
        target.set(ADDRESS, 0, room);
        target.set(JAVA_LONG, 8, room.byteSize());
        return room;
    }

    private byte[] made(MemorySegment room) {
        return room.asSlice(0, target.get(JAVA_LONG, 8)).toArray(JAVA_BYTE);
    }

    private static int format(int bands) {
        return bands == 1 ? TurboCalls.GREY : TurboCalls.RGB;
    }

    void rest() {
        input.rest();
        output.rest();
    }

    @Override
    public void close() {
        calls.destroy(compressor);
        calls.destroy(decompressor);
        calls.destroy(transformer);
        input.close();
        output.close();
        arena.close();
    }
}
