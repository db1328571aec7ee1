package org.atmina.iiif.image;

/// A rectangle of an image, wholly within it, in its pixels.
record Area(int x, int y, int width, int height) {
    long pixels() {
        return (long) width * height;
    }

    boolean isAll(int imageWidth, int imageHeight) {
        return x == 0 && y == 0 && width == imageWidth && height == imageHeight;
    }
}
