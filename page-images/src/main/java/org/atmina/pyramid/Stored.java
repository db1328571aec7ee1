package org.atmina.pyramid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A finished JPEG: a beginning that many share, and the rest as it lies in a mapped file. It is sent
/// as both, one after the other, and never copied for that.
///
/// The body stays readable as long as anything refers to it, also after its [Pyramid] has been closed.
public record Stored(byte[] prefix, MemorySegment body) {
    private static final byte[] NOTHING = {};

    static Stored whole(MemorySegment body) {
        return new Stored(NOTHING, body);
    }

    /// A picture that is not in a file.
    public static Stored of(byte[] jpeg) {
        return whole(MemorySegment.ofArray(jpeg));
    }

    public int length() {
        return prefix.length + (int) body.byteSize();
    }

    public byte[] toBytes() {
        var bytes = new byte[length()];
        copyTo(MemorySegment.ofArray(bytes));
        return bytes;
    }

    void copyTo(MemorySegment target) {
        MemorySegment.copy(prefix, 0, target, ValueLayout.JAVA_BYTE, 0, prefix.length);
        MemorySegment.copy(body, 0, target, prefix.length, body.byteSize());
    }
}
