package org.atmina.catalog;

import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// One page of a file. Width and height are those of the page upright, in the pixels that all boxes count in.
///
/// @param filePosition the place of its file among the files of the item
/// @param number its place in the file, from 1
/// @param state how its reading ended
/// @param confidence of the reading, from 0 to 1
public record PageRecord(
        UUID id,
        UUID fileId,
        int filePosition,
        int number,
        int width,
        int height,
        @Nullable Integer dpi,
        String state,
        @Nullable Float confidence,
        @Nullable LanguageTag language) {}
