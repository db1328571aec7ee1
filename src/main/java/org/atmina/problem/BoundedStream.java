package org.atmina.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;

/// A stream that is refused where it goes on for too long.
public final class BoundedStream extends FilterInputStream {
    private final long most;
    private final LongFunction<? extends RuntimeException> refusal;
    private long read;

    /// @param most bytes that may be read
    /// @param refusal what is thrown where there are more, made of that bound
    public BoundedStream(InputStream in, long most, LongFunction<? extends RuntimeException> refusal) {
        super(in);
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > most) {
            throw refusal.apply(most);
        }
    }
}
