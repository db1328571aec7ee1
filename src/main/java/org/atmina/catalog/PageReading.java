package org.atmina.catalog;

import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A page as it was read, with its text if it has one.
///
/// @param width of the upright page in the pixels that its boxes count in; 0 where no image could be made
/// @param state how its reading ended: `read`, `needs-review`, `failed` ...
/// @param confidence from 0 to 1
public record PageReading(
        int number,
        int width,
        int height,
        @Nullable Integer dpi,
        String state,
        @Nullable Float confidence,
        @Nullable LanguageTag language,
        @Nullable TextReading text) {}
