package org.atmina.pyramid;

import java.util.Objects;

/// A rectangle of pixels: one byte (grey) or three bytes (red, green, blue) each.
///
/// It is a window into `samples`, not a copy: `offset` is where the first pixel lies, `pitch` how many
/// bytes further the next row begins.
public record Pixels(int width, int height, int bands, byte[] samples, int offset, int pitch) {
    public Pixels {
        if (width < 1 || height < 1 || (bands != 1 && bands != 3)) {
            throw new IllegalArgumentException(width + "x" + height + " pixels of " + bands + " bytes");
        }
        if (pitch < width * bands || offset < 0) {
            throw new IllegalArgumentException("Rows of " + width * bands + " bytes do not fit " + pitch);
        }
        Objects.checkFromIndexSize(offset, (height - 1L) * pitch + (long) width * bands, samples.length);
    }

    /// All of this array, rows without gaps.
    public Pixels(int width, int height, int bands, byte[] samples) {
        this(width, height, bands, samples, 0, Math.multiplyExact(width, bands));
    }

    /// Black ones.
    public static Pixels black(int width, int height, int bands) {
        return new Pixels(width, height, bands, new byte[Math.multiplyExact(Math.multiplyExact(width, height), bands)]);
    }

    public Size size() {
        return new Size(width, height);
    }

    public int rowBytes() {
        return width * bands;
    }

    /// Where a row begins in the samples.
    public int row(int y) {
        return offset + y * pitch;
    }

    /// A part of these pixels, in the same memory.
    public Pixels part(int x, int y, int width, int height) {
        Objects.checkFromIndexSize(x, width, this.width);
        Objects.checkFromIndexSize(y, height, this.height);
        return new Pixels(width, height, bands, samples, row(y) + x * bands, pitch);
    }

    /// Copies all of these to a place in others of the same kind.
    public void copyTo(Pixels target, int x, int y) {
        var part = target.part(x, y, width, height);
        if (part.bands != bands) {
            throw new IllegalArgumentException("Grey and coloured pixels do not mix");
        }
        for (int row = 0; row < height; row++) {
            System.arraycopy(samples, row(row), part.samples, part.row(row), rowBytes());
        }
    }
}
