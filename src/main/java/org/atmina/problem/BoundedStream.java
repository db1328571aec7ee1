package org.atmina.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;

/// A stream that is refused where it goes on for too long.
public final class BoundedStream extends FilterInputStream {
    private final Bound bound;

    /// @param most bytes that may be read
    /// @param refusal what is thrown where there are more, made of that bound
    public BoundedStream(InputStream in, long most, LongFunction<? extends RuntimeException> refusal) {
        this(in, new Bound(most, refusal));
    }

    /// @param bound that other streams may use up, too
    public BoundedStream(InputStream in, Bound bound) {
        super(in);
        this.bound = bound;
    }

    /// How much may be read of all the streams that share it, one after the other.
    public static final class Bound {
        private final long most;
        private final LongFunction<? extends RuntimeException> refusal;
        private long read;

        /// @param most bytes that may be read
        /// @param refusal what is thrown where there are more, made of that bound
        public Bound(long most, LongFunction<? extends RuntimeException> refusal) {
            this.most = most;
            this.refusal = refusal;
        }

        private void count(long bytes) {
            read += bytes;
            if (read > most) {
                throw refusal.apply(most);
            }
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        bound.count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        bound.count(Math.max(0, count));
        return count;
    }
}
