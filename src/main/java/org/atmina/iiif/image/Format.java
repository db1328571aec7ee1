package org.atmina.iiif.image;

import org.jspecify.annotations.Nullable;

/// How a picture is written down.
enum Format {
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    GIF("gif", "image/gif"),
    TIF("tif", "image/tiff"),
    WEBP("webp", "image/webp");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /// Whether corners can be left empty.
    boolean hasTransparency() {
        return this == PNG || this == WEBP;
    }

    static @Nullable Format of(String ending) {
        for (var format : values()) {
            if (format.ending.equals(ending)) {
                return format;
            }
        }
        return null;
    }
}
