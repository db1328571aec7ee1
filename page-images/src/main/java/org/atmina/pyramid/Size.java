package org.atmina.pyramid;

/// Width and height in pixels.
public record Size(int width, int height) {
    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has at least one pixel, not " + width + "x" + height);
        }
    }

    public int longest() {
        return Math.max(width, height);
    }

    public long pixels() {
        return (long) width * height;
    }

    /// The same shape with this longest side, if that is smaller; no side falls below one pixel.
    Size shrunk(int longest) {
        if (longest >= longest()) {
            return this;
        }
        return new Size(side(width, longest), side(height, longest));
    }

    private int side(int side, int longest) {
        return (int) Math.max(1, Math.round((double) side * longest / longest()));
    }
}
