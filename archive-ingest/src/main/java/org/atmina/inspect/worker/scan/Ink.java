package org.atmina.inspect.worker.scan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.atmina.inspect.Word;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.Shrinking;

/// The dark pixels of a page, from a small picture of it.
record Ink(int width, int height, int[] xs, int[] ys) {
    private static final double LEAST_CONTRAST = 10;
    private static final int MOST_POINTS = 60_000;
    private static final double WIDEST_ANGLE = 10;

    /// Of a picture in grey, seen in this size.
    static Ink of(Pixels grey, int width, int height) {
        var small = Shrinking.shrink(grey, width, height).samples();
        var values = new int[small.length];
        for (int i = 0; i < small.length; i++) {
            values[i] = small[i] & 255;
        }
        return of(values, width, height);
    }

    /// Ink is what is darker than its surroundings, so that shadows and yellowed edges are not.
    static Ink of(int[] grey, int width, int height) {
        var sums = sums(grey, width, height);
        int reach = Math.max(8, width / 40);
        var dark = new BitSet(grey.length);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double around = mean(sums, width, height, x, y, reach);
                if (grey[y * width + x] < around - Math.max(LEAST_CONTRAST, around * 0.1)) {
                    dark.set(y * width + x);
                }
            }
        }
        var points = dark.stream().toArray();
        var xs = Arrays.stream(points).map(i -> i % width).toArray();
        var ys = Arrays.stream(points).map(i -> i / width).toArray();
        return new Ink(width, height, xs, ys);
    }

    /// At each place the sum of all pixels above and to the left.
    private static int[] sums(int[] grey, int width, int height) {
        var sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += grey[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    private static double mean(int[] sums, int width, int height, int x, int y, int reach) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        int top = Math.max(0, y - reach) * (width + 1);
        int bottom = Math.min(height, y + reach + 1) * (width + 1);
        double sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
        return sum / ((right - left) * (double) ((bottom - top) / (width + 1)));
    }

    double share() {
        return (double) xs.length / Math.max(1, (long) width * height);
    }

    /// By how many degrees the lines of the page fall to the right; 0 where that cannot be told.
    double skew() {
        if (xs.length < 200) {
            return 0;
        }
        double coarse = best(0, WIDEST_ANGLE, 0.5);
        double fine = best(coarse, 0.5, 0.05);
        return sharpness(fine) > 1.05 * sharpness(0) ? fine : 0;
    }

    private double best(double middle, double reach, double step) {
        double best = middle;
        double sharpest = sharpness(middle);
        for (double angle = middle - reach; angle <= middle + reach + step / 2; angle += step) {
            double sharpness = sharpness(angle);
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = angle;
            }
        }
        return best;
    }

    /// Rows of text make sharp steps in the sums over rows, if the rows are taken at the right angle.
    private double sharpness(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int offset = (int) (Math.abs(slope) * width) + 1;
        var rows = new int[height + 2 * offset + 2];
        int stride = Math.max(1, xs.length / MOST_POINTS);
        for (int i = 0; i < xs.length; i += stride) {
            rows[(int) (ys[i] - xs[i] * slope) + offset]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum;
    }

    /// How much of the ink lies within the words that were found, on a page of the given width.
    double covered(List<Word> words, int pageWidth) {
        if (xs.length == 0) {
            return 1;
        }
        double scale = (double) width / pageWidth;
        var inWord = new boolean[width * height];
        for (var word : words) {
            var box = word.box();
            int fromX = (int) Math.max(0, box.x() * scale - 2);
            int toX = (int) Math.min(width, (box.x() + box.w()) * scale + 3);
            int toY = (int) Math.min(height, (box.y() + box.h()) * scale + 3);
            for (int y = (int) Math.max(0, box.y() * scale - 2); y < toY; y++) {
                Arrays.fill(inWord, y * width + Math.min(fromX, toX), y * width + toX, true);
            }
        }
        long inside = 0;
        for (int i = 0; i < xs.length; i++) {
            inside += inWord[ys[i] * width + xs[i]] ? 1 : 0;
        }
        return (double) inside / xs.length;
    }
}
