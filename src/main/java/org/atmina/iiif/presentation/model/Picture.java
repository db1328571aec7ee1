package org.atmina.iiif.presentation.model;

import org.jspecify.annotations.Nullable;

/// An image that can be fetched.
///
/// @param width   null where it has none of its own, as a drawing
/// @param service the Image API 3 behind it; null where there is none
/// @param oldService the Image API 2.1 behind it
public record Picture(
        String id,
        String format,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String service,
        @Nullable String oldService) {}
