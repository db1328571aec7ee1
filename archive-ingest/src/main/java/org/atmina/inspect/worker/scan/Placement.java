package org.atmina.inspect.worker.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.atmina.inspect.Box;

/// Where a point of the picture that was read lies on the page as it is looked at.
record Placement(AffineTransform toPage, int width, int height) {
    /// The picture that was read shows the page at another size and turned by some degrees, clockwise, around its
    /// middle.
    static Placement of(int readWidth, int readHeight, double degrees, double scale, int width, int height) {
        var transform = new AffineTransform();
        transform.translate(width / 2.0, height / 2.0);
        transform.rotate(-Math.toRadians(degrees));
        transform.scale(1 / scale, 1 / scale);
        transform.translate(-readWidth / 2.0, -readHeight / 2.0);
        return new Placement(transform, width, height);
    }

    /// The smallest upright box around where the given one comes to lie, cut at the edges of the page.
    Box place(double x, double y, double w, double h) {
        var bounds = toPage.createTransformedShape(new Rectangle2D.Double(x, y, w, h))
                .getBounds2D();
        int left = clamp(bounds.getMinX(), width);
        int top = clamp(bounds.getMinY(), height);
        return new Box(left, top, clamp(bounds.getMaxX(), width) - left, clamp(bounds.getMaxY(), height) - top);
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }
}
