package org.atmina.iiif.image;

/// A picture on its way out: rows of pixels without gaps, of one byte (grey), two (grey and opacity),
/// three (red, green, blue) or four (with opacity).
record Raw(int width, int height, int bands, byte[] samples) {
    static Raw empty(int width, int height, int bands) {
        return new Raw(width, height, bands, new byte[Math.multiplyExact(Math.multiplyExact(width, height), bands)]);
    }

    boolean hasOpacity() {
        return bands % 2 == 0;
    }

    boolean isGrey() {
        return bands <= 2;
    }

    int row() {
        return width * bands;
    }
}
