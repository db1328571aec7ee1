package org.atmina.iiif.image;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an address below `/iiif/3/` or `/iiif/2/` asks for. Found out by hand, without patterns and without asking
/// anybody, so that a million wrong addresses cost nothing but their reading.
sealed interface Asked {
    /// The image service itself; the answer is where its description is.
    record Base(ImageName image) implements Asked {}

    record Description(ImageName image) implements Asked {}

    record Picture(ImageName image, ImageRequest request) implements Asked {}

    /// An image request of which this part cannot be understood, or is not offered.
    record Malformed(Part part) implements Asked {}

    /// No address of an image.
    record Unknown() implements Asked {}

    enum Part {
        ADDRESS,
        REGION,
        SIZE,
        ROTATION,
        QUALITY,
        FORMAT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Asked UNKNOWN = new Unknown();

    /// @param uri     as it came over the line, still encoded
    /// @param offered the formats that can be written here
    static Asked parse(String uri, ImageApi api, Set<Format> offered) {
        int query = uri.indexOf('?');
        int end = query < 0 ? uri.length() : query;
        if (!uri.startsWith(api.path())) {
            return UNKNOWN;
        }
        var reading = new Reading(uri, api.path().length(), end);
        var first = reading.next();
        if (first == null) {
            return new Malformed(Part.ADDRESS);
        }
        var image = ImageName.parse(first);
        if (image == null) {
            return UNKNOWN;
        }
        if (reading.remaining() == 0 || (reading.remaining() == 1 && reading.isAtEmptyEnd())) {
            return new Base(image);
        }
        if (reading.remaining() == 1) {
            return "info.json".equals(reading.next()) ? new Description(image) : UNKNOWN;
        }
        return reading.remaining() == Reading.PARTS ? picture(image, reading, api, offered) : UNKNOWN;
    }

    private static Asked picture(ImageName image, Reading reading, ImageApi api, Set<Format> offered) {
        var regionText = reading.next();
        var region = regionText == null ? null : Region.parse(regionText);
        if (region == null) {
            return new Malformed(Part.REGION);
        }
        var sizeText = reading.next();
        var scale = sizeText == null ? null : Scale.parse(sizeText, api);
        if (scale == null) {
            return new Malformed(Part.SIZE);
        }
        var rotationText = reading.next();
        var rotation = rotationText == null ? null : Rotation.parse(rotationText);
        if (rotation == null) {
            return new Malformed(Part.ROTATION);
        }
        var file = reading.next();
        int point = file == null ? -1 : file.lastIndexOf('.');
        var quality = file == null || point < 0 ? null : Quality.of(file.substring(0, point));
        if (file == null || quality == null) {
            return new Malformed(Part.QUALITY);
        }
        var format = Format.of(file.substring(point + 1));
        if (format == null || !offered.contains(format)) {
            return new Malformed(Part.FORMAT);
        }
        return new Picture(image, new ImageRequest(region, scale, rotation, quality, format));
    }

    /// All formats that need no library of the system.
    static Set<Format> always() {
        return EnumSet.complementOf(EnumSet.of(Format.WEBP));
    }

    /// Goes through a path from slash to slash; a slash that is encoded is none.
    final class Reading {
        static final int PARTS = 4;

        private final String uri;
        private final int end;
        private int at;
        private int remaining;

        Reading(String uri, int from, int end) {
            this.uri = uri;
            this.end = end;
            this.at = from;
            this.remaining = 1;
            for (int i = from; i < end; i++) {
                remaining += uri.charAt(i) == '/' ? 1 : 0;
            }
        }

        int remaining() {
            return remaining;
        }

        boolean isAtEmptyEnd() {
            return at == end;
        }

        /// The next part, decoded; null where it cannot be decoded.
        @Nullable
        String next() {
            int slash = uri.indexOf('/', at);
            int to = slash < 0 || slash > end ? end : slash;
            var part = PercentEncoding.decode(uri, at, to);
            at = Math.min(end, to + 1);
            remaining--;
            return part;
        }
    }
}
