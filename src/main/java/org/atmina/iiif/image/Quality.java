package org.atmina.iiif.image;

import org.jspecify.annotations.Nullable;

/// How much of a picture's colours is shown.
enum Quality {
    DEFAULT("default"),
    COLOR("color"),
    GRAY("gray"),
    BITONAL("bitonal");

    private final String word;

    Quality(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// What this comes to for an image: `default` wherever that is the same picture.
    Quality of(boolean coloured) {
        boolean same = this == COLOR || (this == GRAY && !coloured);
        return same ? DEFAULT : this;
    }

    static @Nullable Quality of(String word) {
        for (var quality : values()) {
            if (quality.word.equals(word)) {
                return quality;
            }
        }
        return null;
    }
}
