package org.atmina.iiif.presentation.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How something is to be shown, and where on a time line and a map.
///
/// @param behavior         values that the Presentation API knows
/// @param viewingDirection null for left to right
/// @param navPlace         null where nobody knows where it was
public record Appearance(
        List<Picture> thumbnail,
        @Nullable LocalDate navDate,
        @Nullable Places navPlace,
        List<String> behavior,
        @Nullable String viewingDirection) {
    public Appearance {
        thumbnail = List.copyOf(thumbnail);
        behavior = List.copyOf(behavior);
    }
}
