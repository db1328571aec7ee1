package org.atmina.pyramid;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Takes the rows of one level, hands on full rows of tiles, and gives each pair of rows, halved, to the next level.
///
/// It keeps one row of tiles; of a level that is also served whole, all of it.
final class LevelRows {
    private final Levels.Level level;
    private final Pixels strip;
    private final @Nullable Pixels whole;
    private final @Nullable LevelRows next;
    private final byte[] halved;
    private final Tiles tiles;
    private int done;

    /// Where full rows of tiles go.
    interface Tiles {
        void row(Levels.Level level, int y, Pixels strip) throws IOException;
    }

    LevelRows(Levels levels, int number, int bands, Tiles tiles) {
        this.level = levels.level(number);
        this.tiles = tiles;
        this.strip = Pixels.black(level.width(), Math.min(Levels.TILE, level.height()), bands);
        this.whole = level.size().longest() <= Levels.LARGEST_STORED
                ? Pixels.black(level.width(), level.height(), bands)
                : null;
        this.next = number + 1 < levels.count() ? new LevelRows(levels, number + 1, bands, tiles) : null;
        this.halved = new byte[(level.width() + 1) / 2 * bands];
    }

    /// The whole level, where it is kept.
    Pixels whole(int number) {
        if (number > level.number() && next != null) {
            return next.whole(number);
        }
        if (whole == null || number != level.number()) {
            throw new IllegalArgumentException("Level " + number + " is not kept");
        }
        return whole;
    }

    void add(byte[] row) throws IOException {
        int at = done % Levels.TILE;
        int length = strip.rowBytes();
        System.arraycopy(row, 0, strip.samples(), strip.row(at), length);
        if (whole != null) {
            System.arraycopy(row, 0, whole.samples(), whole.row(done), length);
        }
        done++;
        boolean last = done == level.height();
        if (next != null && (done % 2 == 0 || last)) {
            halve(done % 2 == 0 ? at - 1 : at, at);
            next.add(halved);
        }
        if (last || at == Levels.TILE - 1) {
            tiles.row(level, (done - 1) / Levels.TILE, strip.part(0, 0, level.width(), at + 1));
        }
    }

    /// The average of two by two pixels; at an odd end, of those that are there.
    private void halve(int upper, int lower) {
        int bands = strip.bands();
        var samples = strip.samples();
        int up = strip.row(upper);
        int low = strip.row(lower);
        int last = (level.width() - 1) * bands;
        for (int to = 0, from = 0; to < halved.length; to += bands, from += 2 * bands) {
            int beside = Math.min(from + bands, last);
            for (int band = 0; band < bands; band++) {
                int sum = (samples[up + from + band] & 255)
                        + (samples[up + beside + band] & 255)
                        + (samples[low + from + band] & 255)
                        + (samples[low + beside + band] & 255);
                halved[to + band] = (byte) (sum + 2 >> 2);
            }
        }
    }
}
