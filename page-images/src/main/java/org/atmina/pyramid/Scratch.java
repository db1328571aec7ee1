package org.atmina.pyramid;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Native memory that is used again and again by one piece of work at a time; a large piece is given back at once.
@SuppressWarnings("MustBeClosed") // closed when it grows, and when this is
final class Scratch implements AutoCloseable {
    private static final long KEPT = 4L << 20;

    private @Nullable Arena arena;
    private MemorySegment memory = MemorySegment.NULL;

    /// So many bytes; what was in them before is gone.
    MemorySegment of(long bytes) {
        if (memory.byteSize() < bytes) {
            close();
            var fresh = Arena.ofShared();
            arena = fresh;
            memory = fresh.allocate(bytes + bytes / 4, 64);
        }
        return memory.asSlice(0, bytes);
    }

    /// The work is done: what is larger than most work needs is not kept.
    void rest() {
        if (memory.byteSize() > KEPT) {
            close();
        }
    }

    @Override
    public void close() {
        memory = MemorySegment.NULL;
        if (arena != null) {
            arena.close();
            arena = null;
        }
    }
}
