package org.atmina.inspect.worker.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.atmina.inspect.Word;

/// The dark pixels of a page, from the viewing image, which is small and of our own making.
record Ink(int width, int height, int[] xs, int[] ys) {
    private static final int MOST_POINTS = 60_000;
    private static final double WIDEST_ANGLE = 10;

    static Ink of(Path viewingImage) throws IOException {
        var image = ImageIO.read(viewingImage.toFile());
        if (image == null) {
            throw new IOException("not an image");
        }
        return of(grey(image), image.getWidth(), image.getHeight());
    }

    private static int[] grey(BufferedImage image) {
        int width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            pixels[i] = (((rgb >> 16) & 0xFF) * 3 + ((rgb >> 8) & 0xFF) * 6 + (rgb & 0xFF)) / 10;
        }
        return pixels;
    }

    static Ink of(int[] grey, int width, int height) {
        int threshold = threshold(grey);
        int dark = (int) Arrays.stream(grey).filter(g -> g < threshold).count();
        var xs = new int[dark];
        var ys = new int[dark];
        int n = 0;
        for (int i = 0; i < grey.length; i++) {
            if (grey[i] < threshold) {
                xs[n] = i % width;
                ys[n++] = i / width;
            }
        }
        return new Ink(width, height, xs, ys);
    }

    /// Otsu's threshold, but nothing counts as ink on a page without contrast.
    private static int threshold(int[] grey) {
        var histogram = new long[256];
        long sum = 0;
        for (int g : grey) {
            histogram[g]++;
            sum += g;
        }
        long below = 0;
        long sumBelow = 0;
        double best = 0;
        int threshold = 0;
        for (int t = 0; t < 255; t++) {
            below += histogram[t];
            sumBelow += t * histogram[t];
            long above = grey.length - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double apart = (double) sumBelow / below - (double) (sum - sumBelow) / above;
            double spread = apart * apart * below * above;
            if (spread > best && Math.abs(apart) > 24) {
                best = spread;
                threshold = t + 1;
            }
        }
        return threshold;
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
