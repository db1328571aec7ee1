package org.atmina.iiif.image;

import java.util.Arrays;

/// Mirrors and turns pixels.
final class Turning {
    private static final byte OPAQUE = (byte) 255;
    private static final byte WHITE = (byte) 255;

    private Turning() {}

    /// Mirrored, then turned.
    ///
    /// @param transparent whether corners stay empty; otherwise they are white
    static Raw turn(Raw from, Rotation rotation, boolean transparent) {
        if (rotation.isNone()) {
            return from;
        }
        return rotation.isByQuarters()
                ? byQuarters(from, rotation.mirrored(), rotation.quarters())
                : byDegrees(rotation.mirrored() ? byQuarters(from, true, 0) : from, rotation, transparent);
    }

    private static Raw byQuarters(Raw from, boolean mirrored, int quarters) {
        boolean swapped = quarters % 2 == 1;
        int width = swapped ? from.height() : from.width();
        int height = swapped ? from.width() : from.height();
        var to = Raw.empty(width, height, from.bands());
        int bands = from.bands();
        // Where in the old samples the new picture begins, and how far away the next one to the right and below is.
        int right = from.width() - 1;
        int bottom = from.height() - 1;
        int line = from.row();
        int across = mirrored ? -bands : bands;
        int along = mirrored ? right * bands : 0;
        int opposite = mirrored ? 0 : right * bands;
        int start = switch (quarters) {
            case 0 -> along;
            case 1 -> along + bottom * line;
            case 2 -> opposite + bottom * line;
            default -> opposite;
        };
        int next = switch (quarters) {
            case 0 -> across;
            case 1 -> -line;
            case 2 -> -across;
            default -> line;
        };
        int below = switch (quarters) {
            case 0 -> line;
            case 1 -> across;
            case 2 -> -line;
            default -> -across;
        };
        copy(from.samples(), to, start, next, below);
        return to;
    }

    private static void copy(byte[] old, Raw to, int start, int next, int below) {
        int bands = to.bands();
        var samples = to.samples();
        int target = 0;
        for (int y = 0; y < to.height(); y++) {
            int source = start + y * below;
            for (int x = 0; x < to.width(); x++, source += next) {
                for (int band = 0; band < bands; band++) {
                    samples[target++] = old[source + band];
                }
            }
        }
    }

    private static Raw byDegrees(Raw from, Rotation rotation, boolean transparent) {
        int width = rotation.width(from.width(), from.height());
        int height = rotation.height(from.width(), from.height());
        var to = Raw.empty(width, height, from.bands() + (transparent ? 1 : 0));
        if (!transparent) {
            Arrays.fill(to.samples(), WHITE);
        }
        double angle = Math.toRadians(rotation.degrees());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        var values = new float[from.bands()];
        for (int y = 0; y < height; y++) {
            double down = y + 0.5 - height / 2.0;
            for (int x = 0; x < width; x++) {
                double over = x + 0.5 - width / 2.0;
                double oldX = over * cos + down * sin + from.width() / 2.0 - 0.5;
                double oldY = down * cos - over * sin + from.height() / 2.0 - 0.5;
                float share = sample(from, oldX, oldY, values);
                if (share > 0) {
                    put(to, (y * width + x) * to.bands(), values, share, transparent);
                }
            }
        }
        return to;
    }

    /// Mixes the four pixels around a place.
    ///
    /// @return how much of the place lies within the picture
    private static float sample(Raw from, double x, double y, float[] values) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < -1 || top < -1 || left >= from.width() || top >= from.height()) {
            return 0;
        }
        float rightShare = (float) (x - left);
        float lowerShare = (float) (y - top);
        Arrays.fill(values, 0);
        float share = 0;
        for (int corner = 0; corner < 4; corner++) {
            int column = left + (corner & 1);
            int row = top + (corner >> 1);
            if (column < 0 || row < 0 || column >= from.width() || row >= from.height()) {
                continue;
            }
            float weight = ((corner & 1) == 1 ? rightShare : 1 - rightShare)
                    * (corner >> 1 == 1 ? lowerShare : 1 - lowerShare);
            share += weight;
            int at = row * from.row() + column * from.bands();
            for (int band = 0; band < values.length; band++) {
                values[band] += weight * (from.samples()[at + band] & 255);
            }
        }
        return share;
    }

    private static void put(Raw to, int at, float[] values, float share, boolean transparent) {
        for (int band = 0; band < values.length; band++) {
            float value = transparent ? values[band] / share : values[band] + (1 - share) * 255;
            to.samples()[at + band] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        if (transparent) {
            to.samples()[at + values.length] =
                    share > 0.999f ? OPAQUE : (byte) Math.clamp(Math.round(share * 255), 0, 255);
        }
    }
}
