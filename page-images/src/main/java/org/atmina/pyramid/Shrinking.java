package org.atmina.pyramid;

/// Makes pictures smaller by averaging the area that each new pixel covers.
public final class Shrinking {
    private Shrinking() {}

    /// A picture of exactly this size, not larger in any direction than the one it is made from.
    public static Pixels shrink(Pixels from, int width, int height) {
        if (width > from.width() || height > from.height()) {
            throw new IllegalArgumentException("Nothing is made larger here");
        }
        var columns = Cover.of(from.width(), width);
        var rows = Cover.of(from.height(), height);
        var target = Pixels.black(width, height, from.bands());
        var sums = new float[target.rowBytes()];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int row = rows.first()[y]; row <= rows.last()[y]; row++) {
                add(from, row, rows.weight(y, row), columns, sums);
            }
            for (int i = 0; i < sums.length; i++) {
                target.samples()[target.row(y) + i] = (byte) Math.clamp(Math.round(sums[i]), 0, 255);
            }
        }
        return target;
    }

    private static void add(Pixels from, int row, float weight, Cover columns, float[] sums) {
        int bands = from.bands();
        var samples = from.samples();
        int start = from.row(row);
        for (int x = 0; x < columns.first().length; x++) {
            for (int column = columns.first()[x]; column <= columns.last()[x]; column++) {
                float share = weight * columns.weight(x, column);
                for (int band = 0; band < bands; band++) {
                    sums[x * bands + band] += share * (samples[start + column * bands + band] & 255);
                }
            }
        }
    }

    /// Which old pixels each new one covers along a side; the first and the last it may share with its neighbours.
    private record Cover(int[] first, int[] last, double scale) {
        static Cover of(int from, int to) {
            double scale = (double) from / to;
            var first = new int[to];
            var last = new int[to];
            for (int i = 0; i < to; i++) {
                first[i] = (int) (i * scale + 1e-9);
                last[i] = Math.clamp((int) Math.ceil((i + 1) * scale - 1e-9) - 1, first[i], from - 1);
            }
            return new Cover(first, last, scale);
        }

        float weight(int i, int pixel) {
            double begin = Math.max(pixel, i * scale);
            double end = Math.min(pixel + 1.0, (i + 1) * scale);
            return (float) (Math.max(0, end - begin) / scale);
        }
    }
}
