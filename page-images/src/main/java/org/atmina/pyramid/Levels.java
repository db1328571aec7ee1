package org.atmina.pyramid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which pieces an image of this size is kept in. The one place that computes it: writer, reader, `info.json` and
/// manifests agree because all of them ask here.
///
/// Level 0 is the whole image; each further one has half the width and height, rounded up as viewers round, down to the
/// one that fits a single tile. Whole pictures are kept of every level up to [#LARGEST_STORED], and of thumbnails.
public record Levels(int width, int height) {
    public static final int TILE = 512;
    public static final int LARGEST_STORED = 2048;
    private static final List<Integer> THUMBNAILS = List.of(200, 400);

    public Levels {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has at least one pixel, not " + width + "x" + height);
        }
    }

    /// One level of the pyramid: the image with both sides divided by `1 << number`, rounded up.
    public record Level(int number, int width, int height) {
        public Size size() {
            return new Size(width, height);
        }

        /// How many pixels of the whole image one pixel of this level stands for, along a side.
        public int scale() {
            return 1 << number;
        }

        public int columns() {
            return parts(width);
        }

        public int rows() {
            return parts(height);
        }

        public boolean has(int x, int y) {
            return x >= 0 && y >= 0 && x < columns() && y < rows();
        }

        /// The size of a tile as it is seen: smaller at the right and at the bottom.
        public Size tile(int x, int y) {
            return new Size(Math.min(TILE, width - x * TILE), Math.min(TILE, height - y * TILE));
        }

        /// Whether the tile is smaller than others, and therefore kept a second time in its own size.
        public boolean atEdge(int x, int y) {
            var tile = tile(x, y);
            return tile.width() < TILE || tile.height() < TILE;
        }

        private static int parts(int side) {
            return (side + TILE - 1) / TILE;
        }
    }

    public Size size() {
        return new Size(width, height);
    }

    public int count() {
        int longest = Math.max(width, height);
        int count = 1;
        while (reduced(longest, count - 1) > TILE) {
            count++;
        }
        return count;
    }

    public Level level(int number) {
        return new Level(number, reduced(width, number), reduced(height, number));
    }

    public List<Level> all() {
        return IntStream.range(0, count()).mapToObj(this::level).toList();
    }

    /// The sizes of the small pictures for lists, the smallest first; none that would not be smaller than the image.
    public List<Size> thumbnails() {
        return THUMBNAILS.stream()
                .filter(longest -> longest < Math.max(width, height))
                .map(size()::shrunk)
                .distinct()
                .toList();
    }

    /// The levels that are kept as whole pictures too.
    public List<Level> stored() {
        return all().stream()
                .filter(level -> level.size().longest() <= LARGEST_STORED)
                .toList();
    }

    /// The sizes in which the whole image is kept as one picture, thumbnails too, the smallest first.
    public List<Size> sizes() {
        var sizes = new ArrayList<>(thumbnails());
        stored().stream().map(Level::size).forEach(sizes::add);
        return sizes.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Size::pixels))
                .toList();
    }

    /// The smallest level that has at least this size, so that nothing has to be enlarged; the largest if none has.
    public Level smallestOver(int width, int height) {
        return Stream.iterate(count() - 1, number -> number >= 0, number -> number - 1)
                .map(this::level)
                .filter(level -> level.width() >= width && level.height() >= height)
                .findFirst()
                .orElseGet(() -> level(0));
    }

    private static int reduced(int side, int number) {
        return (int) ((side + (1L << number) - 1) >> number);
    }
}
