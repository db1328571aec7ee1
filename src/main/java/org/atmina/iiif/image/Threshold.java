package org.atmina.iiif.image;

/// Parts what is written from what it is written on: the brightness at which a picture falls into two kinds that differ
/// most from each other (Otsu's method).
final class Threshold {
    private static final int VALUES = 256;
    private static final int MIDDLE = 128;

    private Threshold() {}

    /// Every grey pixel becomes black or white; how opaque it is stays.
    static Raw bitonal(Raw grey) {
        int edge = of(grey);
        var to = Raw.empty(grey.width(), grey.height(), grey.bands());
        System.arraycopy(grey.samples(), 0, to.samples(), 0, grey.samples().length);
        for (int i = 0; i < to.samples().length; i += grey.bands()) {
            to.samples()[i] = (byte) ((grey.samples()[i] & 255) < edge ? 0 : 255);
        }
        return to;
    }

    /// The darkest brightness that counts as white.
    static int of(Raw grey) {
        var counts = new long[VALUES];
        long total = 0;
        long sum = 0;
        for (int i = 0; i < grey.samples().length; i += grey.bands()) {
            if (grey.hasOpacity() && grey.samples()[i + 1] == 0) {
                continue;
            }
            int value = grey.samples()[i] & 255;
            counts[value]++;
            total++;
            sum += value;
        }
        long below = 0;
        long sumBelow = 0;
        double best = 0;
        int edge = MIDDLE;
        for (int value = 0; value < VALUES - 1; value++) {
            below += counts[value];
            sumBelow += value * counts[value];
            long above = total - below;
            if (below > 0 && above > 0) {
                double distance = (double) sumBelow / below - (double) (sum - sumBelow) / above;
                double difference = (double) below * above * distance * distance;
                if (difference > best) {
                    best = difference;
                    edge = value + 1;
                }
            }
        }
        return edge;
    }
}
