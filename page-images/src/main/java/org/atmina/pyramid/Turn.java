package org.atmina.pyramid;

/// How a picture is turned over or around, clockwise.
public enum Turn {
    NONE(0),
    MIRROR(1),
    UPSIDE_DOWN(2),
    TRANSPOSE(3),
    TRANSVERSE(4),
    RIGHT(5),
    HALF(6),
    LEFT(7);

    private final int operation;

    Turn(int operation) {
        this.operation = operation;
    }

    /// The number by which TurboJPEG knows it.
    int operation() {
        return operation;
    }

    /// Whether width and height change places.
    public boolean swapsSides() {
        return this == TRANSPOSE || this == TRANSVERSE || this == RIGHT || this == LEFT;
    }

    /// Mirrored first if that is asked for, then turned clockwise by a quarter as many times as this.
    public static Turn of(boolean mirrored, int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 0 -> mirrored ? MIRROR : NONE;
            case 1 -> mirrored ? TRANSVERSE : RIGHT;
            case 2 -> mirrored ? UPSIDE_DOWN : HALF;
            default -> mirrored ? TRANSPOSE : LEFT;
        };
    }
}
