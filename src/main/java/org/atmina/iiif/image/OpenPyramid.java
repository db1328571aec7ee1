package org.atmina.iiif.image;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.Stored;

/// A serving image that is held open, with what all of its pieces begin with ready to be sent.
final class OpenPyramid {
    private static final byte MARK = (byte) 0xFF;
    private static final byte END = (byte) 0xD9;

    private final Pyramid pyramid;
    private final byte[] prefix;
    private final ByteBuffer beginning;

    OpenPyramid(Pyramid pyramid) {
        this.pyramid = pyramid;
        this.prefix = pyramid.padded(0, 0, 0).prefix();
        this.beginning = ByteBuffer.allocateDirect(prefix.length).put(prefix).flip();
    }

    Pyramid pyramid() {
        return pyramid;
    }

    /// A piece ready to be sent: the beginning that all share, and the rest where it lies in the mapped file.
    ByteBuf bytes(Stored piece) {
        var body = piece.body().asByteBuffer();
        if (piece.prefix() != prefix && !Arrays.equals(piece.prefix(), prefix)) {
            return Unpooled.wrappedBuffer(ByteBuffer.wrap(piece.prefix()), body);
        }
        return Unpooled.wrappedBuffer(beginning.duplicate(), body);
    }

    /// Whether a piece lies in memory, so that sending it does not wait for the disk. A guess that is nearly always
    /// right.
    static boolean isWarm(Stored piece) {
        return piece.body().isLoaded();
    }

    /// Brings a piece into memory; waits for the disk.
    static void warm(Stored piece) {
        piece.body().load();
    }

    /// Whether a piece begins and ends as it must.
    static boolean isSound(Stored piece) {
        MemorySegment body = piece.body();
        long last = body.byteSize() - 1;
        return last > 2
                && body.get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0) == MARK
                && body.get(java.lang.foreign.ValueLayout.JAVA_BYTE, last - 1) == MARK
                && body.get(java.lang.foreign.ValueLayout.JAVA_BYTE, last) == END;
    }
}
