package org.atmina.iiif.image;

/// How large a picture may be that is made on request; announced in `info.json`, and kept.
///
/// @param width     of the picture before it is turned
/// @param enlarging whether it may be larger than what is there
record Limits(int width, int height, long area, boolean enlarging) {
    /// The longest side that every format can hold (WebP's is the shortest).
    static final int LONGEST_SIDE = 16_383;

    /// A picture turned by an odd angle needs a larger frame; a square one at most twice its area.
    private static final int ROOM_TO_TURN = 2;

    static Limits of(long area) {
        return new Limits(LONGEST_SIDE, LONGEST_SIDE, area, true);
    }

    /// Of a preview, which is small and never enlarged.
    static Limits ofPreview(int width, int height) {
        return new Limits(width, height, (long) width * height, false);
    }

    boolean hold(long wide, long high) {
        return wide <= width && high <= height && wide * high <= area;
    }

    boolean holdTurned(long wide, long high, Format format) {
        boolean writable = format != Format.WEBP || Math.max(wide, high) <= LONGEST_SIDE;
        return writable && (wide - 1) * (high - 1) <= ROOM_TO_TURN * area; // sides were rounded up
    }

    /// By how much a picture of this size can be multiplied at most.
    double most(int wide, int high) {
        return Math.min(
                Math.sqrt((double) area / ((double) wide * high)),
                Math.min((double) width / wide, (double) height / high));
    }
}
