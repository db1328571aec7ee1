package org.atmina.iiif.image;

import java.util.Arrays;

/// Brings a stream of rows to another width and height with a cubic filter, wide enough that nothing is
/// skipped where the picture gets smaller. It holds the rows that the filter spans, never the picture
/// it reads.
final class Resampling {
    private static final double SUPPORT = 2;
    private static final double SHARPNESS = -0.5;
    private static final float NOTHING = 1e-6f;

    /// Which old samples make each new one along a side.
    ///
    /// @param first   by new sample
    /// @param weights by new sample; they sum up to one
    record Side(int[] first, float[][] weights) {
        /// @param available how many old samples there are
        /// @param from      where the stretch begins among them
        /// @param span      how long it is, in old samples
        /// @param count     of new samples
        static Side of(int available, double from, double span, int count) {
            double step = span / count;
            double reach = SUPPORT * Math.max(1, step);
            int lowest = Math.clamp((long) Math.floor(from + 1e-6), 0, available - 1);
            int highest = Math.clamp((long) Math.ceil(from + span - 1e-6) - 1, lowest, available - 1);
            var first = new int[count];
            var weights = new float[count][];
            for (int i = 0; i < count; i++) {
                double centre = from + (i + 0.5) * step;
                int low = Math.clamp((int) Math.ceil(centre - reach - 0.5), lowest, highest);
                int high = Math.clamp((int) Math.floor(centre + reach - 0.5), low, highest);
                var all = weights(low, high, centre, Math.max(1, step));
                int begin = 0;
                while (begin < all.length - 1 && Math.abs(all[begin]) < NOTHING) {
                    begin++;
                }
                int end = all.length;
                while (end > begin + 1 && Math.abs(all[end - 1]) < NOTHING) {
                    end--;
                }
                first[i] = low + begin;
                weights[i] = Arrays.copyOfRange(all, begin, end);
            }
            return new Side(first, weights);
        }

        private static float[] weights(int low, int high, double centre, double stretch) {
            var weights = new double[high - low + 1];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = cubic((low + k + 0.5 - centre) / stretch);
                sum += weights[k];
            }
            var normal = new float[weights.length];
            for (int k = 0; k < weights.length; k++) {
                normal[k] = Math.abs(sum) < 1e-9 ? 1f / weights.length : (float) (weights[k] / sum);
            }
            return normal;
        }

        private static double cubic(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((SHARPNESS + 2) * x - (SHARPNESS + 3)) * x * x + 1;
            }
            return x < SUPPORT ? SHARPNESS * (((x - 5) * x + 8) * x - 4) : 0;
        }

        int last(int i) {
            return first[i] + weights[i].length - 1;
        }

        int count() {
            return first.length;
        }
    }

    private final Side columns;
    private final Side rows;
    private final int bands;
    private final byte[] target;
    private final float[] sums;
    private final float[][] kept;
    private int finished;

    /// @param columns from the old row's samples; its sample 0 is the first that [#add] gets
    /// @param rows    likewise
    Resampling(Side columns, Side rows, int bands) {
        this.columns = columns;
        this.rows = rows;
        this.bands = bands;
        int width = columns.count() * bands;
        this.target = new byte[Math.multiplyExact(width, rows.count())];
        this.sums = new float[width];
        int most = 1;
        for (var weights : rows.weights()) {
            most = Math.max(most, weights.length);
        }
        // Where much is squeezed into few rows, sums take the place of the rows they are made of.
        this.kept = isSqueezing() ? new float[overlap()][width] : new float[most][width];
    }

    private boolean isSqueezing() {
        return rows.count() == 1 || rows.first()[rows.count() - 1] - rows.first()[0] >= rows.count() - 1;
    }

    /// How many new rows one old row can be part of.
    private int overlap() {
        int most = 1;
        int open = 0;
        for (int i = 0; i < rows.count(); i++) {
            while (rows.last(open) < rows.first()[i]) {
                open++;
            }
            most = Math.max(most, i - open + 1);
        }
        return most;
    }

    /// The next old row, numbered as in `rows`.
    void add(int number, byte[] samples, int offset) {
        if (isDone()) {
            return;
        }
        if (isSqueezing()) {
            addToSums(number, samples, offset);
        } else {
            widen(samples, offset, kept[number % kept.length]);
            while (!isDone() && rows.last(finished) <= number) {
                finish(weighted(finished));
            }
        }
    }

    private void addToSums(int number, byte[] samples, int offset) {
        if (number < rows.first()[finished]) {
            return;
        }
        widen(samples, offset, sums);
        for (int i = finished; i < rows.count() && rows.first()[i] <= number; i++) {
            int at = number - rows.first()[i];
            if (at < rows.weights()[i].length) {
                var sum = kept[i % kept.length];
                if (at == 0) {
                    Arrays.fill(sum, 0);
                }
                addTo(sum, sums, rows.weights()[i][at]);
            }
        }
        while (!isDone() && rows.last(finished) <= number) {
            finish(kept[finished % kept.length]);
        }
    }

    private float[] weighted(int row) {
        Arrays.fill(sums, 0);
        var weights = rows.weights()[row];
        for (int k = 0; k < weights.length; k++) {
            addTo(sums, kept[(rows.first()[row] + k) % kept.length], weights[k]);
        }
        return sums;
    }

    private static void addTo(float[] sum, float[] row, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private void finish(float[] row) {
        int at = finished * row.length;
        for (int i = 0; i < row.length; i++) {
            target[at + i] = (byte) Math.clamp((int) (row[i] + 0.5f), 0, 255);
        }
        finished++;
    }

    private void widen(byte[] samples, int offset, float[] row) {
        if (bands == 1) {
            widenGrey(samples, offset, row);
        } else {
            widenColoured(samples, offset, row);
        }
    }

    private void widenGrey(byte[] samples, int offset, float[] row) {
        for (int x = 0; x < row.length; x++) {
            var weights = columns.weights()[x];
            int at = offset + columns.first()[x];
            float sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * (samples[at + k] & 255);
            }
            row[x] = sum;
        }
    }

    private void widenColoured(byte[] samples, int offset, float[] row) {
        for (int x = 0; x < columns.count(); x++) {
            var weights = columns.weights()[x];
            int at = offset + columns.first()[x] * 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int k = 0; k < weights.length; k++, at += 3) {
                float weight = weights[k];
                red += weight * (samples[at] & 255);
                green += weight * (samples[at + 1] & 255);
                blue += weight * (samples[at + 2] & 255);
            }
            row[x * 3] = red;
            row[x * 3 + 1] = green;
            row[x * 3 + 2] = blue;
        }
    }

    boolean isDone() {
        return finished == rows.count();
    }

    /// The new picture, once all rows have been added.
    byte[] samples() {
        if (!isDone()) {
            throw new IllegalStateException("Row " + finished + " of " + rows.count() + " was never complete");
        }
        return target;
    }
}
