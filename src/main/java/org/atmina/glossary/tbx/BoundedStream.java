package org.atmina.glossary.tbx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.atmina.problem.Problem;

/// A stream that ends the import where it goes on for too long.
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long read;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
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
            throw new Unusable(new Problem.TooLarge("tbx-too-large", Map.of("megabytes", most >> 20)));
        }
    }
}
