package org.atmina.pyramid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// JPEG by libturbojpeg through the foreign function interface.
///
/// Handles and native memory are lent to one thread at a time, and only as many are kept as there are processors. They
/// are refused to virtual threads, which would hold their carrier for the length of the work.
final class TurboJpeg implements Jpeg {
    /// No picture of ours is larger; a header that says otherwise lies.
    private static final long MOST_PIXELS = 100_000_000L;

    private final TurboCalls calls;
    private final Deque<TurboBench> free = new ArrayDeque<>();
    private final int kept = Runtime.getRuntime().availableProcessors();
    private boolean closed;

    private TurboJpeg(TurboCalls calls) {
        this.calls = calls;
    }

    static Optional<TurboJpeg> find() {
        return TurboCalls.find().map(TurboJpeg::new);
    }

    @Override
    public String name() {
        return "turbojpeg";
    }

    @Override
    public Header header(Stored jpeg) throws JpegTrouble {
        return with(bench -> checked(bench.header(bench.load(jpeg))));
    }

    @Override
    public Pixels decode(Stored jpeg, int eighths, int bands) throws JpegTrouble {
        return with(bench -> {
            var bytes = bench.load(jpeg);
            var header = checked(bench.header(bytes));
            var size = new Size(Jpeg.scaled(header.width(), eighths), Jpeg.scaled(header.height(), eighths));
            return bench.decode(bytes, size, bands);
        });
    }

    @Override
    public byte[] encode(Pixels pixels, int quality) throws JpegTrouble {
        return with(bench -> bench.encode(pixels, quality));
    }

    @Override
    public Optional<byte[]> turn(Stored jpeg, Turn turn) throws JpegTrouble {
        return with(bench -> {
            var bytes = bench.load(jpeg);
            var header = checked(bench.header(bytes));
            return loses(header, turn)
                    ? Optional.empty()
                    : Optional.of(bench.turn(bytes, new Size(header.width(), header.height()), turn));
        });
    }

    @Override
    public Optional<byte[]> corner(Stored jpeg, Size size) throws JpegTrouble {
        return with(bench -> Optional.of(bench.corner(bench.load(jpeg), size)));
    }

    /// Blocks that are cut off at the right or at the bottom cannot become the first ones.
    private static boolean loses(Header header, Turn turn) {
        int block = header.bands() == 1 ? 8 : 16;
        boolean wide = header.width() % block != 0;
        boolean high = header.height() % block != 0;
        return switch (turn) {
            case NONE, TRANSPOSE -> false;
            case MIRROR -> wide;
            case UPSIDE_DOWN -> high;
            case LEFT -> wide;
            case RIGHT -> high;
            case HALF, TRANSVERSE -> wide || high;
        };
    }

    private static Header checked(Header header) throws JpegTrouble {
        if (header.width() < 1 || header.height() < 1 || (long) header.width() * header.height() > MOST_PIXELS) {
            throw new JpegTrouble("A picture of " + header.width() + "x" + header.height());
        }
        return header;
    }

    private interface Work<T> {
        T at(TurboBench bench) throws JpegTrouble;
    }

    private <T> T with(Work<T> work) throws JpegTrouble {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("Pictures are worked on by platform threads");
        }
        var bench = take();
        try {
            return work.at(bench);
        } finally {
            bench.rest();
            give(bench);
        }
    }

    private TurboBench take() {
        synchronized (free) {
            if (closed) {
                throw new IllegalStateException("This codec is closed");
            }
            var bench = free.poll();
            if (bench != null) {
                return bench;
            }
        }
        return new TurboBench(calls);
    }

    private void give(TurboBench bench) {
        synchronized (free) {
            if (!closed && free.size() < kept) {
                free.push(bench);
                return;
            }
        }
        bench.close();
    }

    @Override
    public void close() {
        synchronized (free) {
            closed = true;
            free.forEach(TurboBench::close);
            free.clear();
        }
    }
}
