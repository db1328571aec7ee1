package org.atmina.inspect.worker.pdf;

import org.apache.pdfbox.pdmodel.PDPage;

/// How large a page is as it is looked at, in points, and how finely it may be drawn.
record PageSize(double width, double height, int dpi) {
    static final int FINEST = 300;
    private static final int COARSEST = 72;
    private static final long MOST_DRAWN = 100_000_000L;
    private static final double POINTS_PER_INCH = 72;

    static PageSize of(PDPage page, long maxPixels) {
        var box = page.getCropBox();
        double unit = Math.max(1, page.getUserUnit());
        boolean lying = Math.floorMod(page.getRotation(), 180) != 0;
        double width = (lying ? box.getHeight() : box.getWidth()) * unit;
        double height = (lying ? box.getWidth() : box.getHeight()) * unit;
        double squareInches = width * height / (POINTS_PER_INCH * POINTS_PER_INCH);
        double finest = Math.sqrt(Math.min(MOST_DRAWN, maxPixels) / Math.max(squareInches, 1e-6));
        return new PageSize(width, height, (int) Math.min(FINEST, finest));
    }

    boolean drawable() {
        return dpi >= COARSEST && width >= 1 && height >= 1;
    }

    long pixelsAt(int dpi) {
        return (long) pixels(width, dpi) * pixels(height, dpi);
    }

    int widthPx() {
        return pixels(width, dpi);
    }

    int heightPx() {
        return pixels(height, dpi);
    }

    double pixelsPerPoint() {
        return dpi / POINTS_PER_INCH;
    }

    private static int pixels(double points, int dpi) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(points * dpi / POINTS_PER_INCH)));
    }
}
