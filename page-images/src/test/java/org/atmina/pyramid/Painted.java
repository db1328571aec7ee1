package org.atmina.pyramid;

import java.util.Random;

/// Pictures for tests: smooth colours with text-like strokes and a little noise, the same every time.
final class Painted {
    private Painted() {}

    static Pixels page(int width, int height, int bands) {
        var pixels = Pixels.black(width, height, bands);
        var random = new Random(width * 31L + height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean stroke = (x / 7 + y / 11) % 5 == 0 && (x * y) % 3 != 0;
                for (int band = 0; band < bands; band++) {
                    int paper = 200 + (x * (band + 1) / 37 + y / 29) % 50;
                    int value = (stroke ? 40 + 20 * band : paper) + random.nextInt(5);
                    pixels.samples()[pixels.row(y) + x * bands + band] = (byte) Math.min(255, value);
                }
            }
        }
        return pixels;
    }
}
