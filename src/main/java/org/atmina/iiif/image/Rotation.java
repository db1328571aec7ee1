package org.atmina.iiif.image;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a picture is turned, clockwise, after it has perhaps been mirrored.
///
/// @param degrees at least 0, less than 360
/// @param written the shortest way to write it
record Rotation(boolean mirrored, double degrees, String written) {
    static final Rotation NONE = new Rotation(false, 0, "0");
    private static final int QUARTER = 90;
    private static final int FULL = 360;

    /// Null for what is no rotation.
    static @Nullable Rotation parse(String text) {
        if (text.equals("0")) {
            return NONE;
        }
        boolean mirrored = text.startsWith("!");
        var number = mirrored ? text.substring(1) : text;
        if (!Numbers.isDecimal(number)) {
            return null;
        }
        var degrees = new BigDecimal(number).stripTrailingZeros();
        int beyond = degrees.compareTo(BigDecimal.valueOf(FULL));
        if (beyond > 0) {
            return null;
        }
        var within = beyond == 0 ? BigDecimal.ZERO : degrees;
        return new Rotation(mirrored, within.doubleValue(), (mirrored ? "!" : "") + within.toPlainString());
    }

    boolean isNone() {
        return !mirrored && degrees == 0;
    }

    /// Whether no pixel has to be computed.
    boolean isByQuarters() {
        return degrees % QUARTER == 0;
    }

    /// By how many quarters; of a rotation by quarters only.
    int quarters() {
        return (int) (degrees / QUARTER);
    }

    /// How wide a picture is after it.
    int width(int width, int height) {
        return side(width, height);
    }

    int height(int width, int height) {
        return side(height, width);
    }

    private int side(int along, int across) {
        if (isByQuarters()) {
            return quarters() % 2 == 0 ? along : across;
        }
        double angle = Math.toRadians(degrees);
        double side = along * Math.abs(Math.cos(angle)) + across * Math.abs(Math.sin(angle));
        return (int) Math.max(1, Math.ceil(side - 1e-6));
    }
}
