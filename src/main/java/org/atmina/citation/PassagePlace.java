package org.atmina.citation;

import java.util.UUID;
import org.atmina.catalog.Box;
import org.jspecify.annotations.Nullable;

/// Where in its item a passage stands, or stood.
///
/// @param file   the place of its file among the files of the item
/// @param page   the page's number in the file; null where the text flows
/// @param number its place in the reading order of the present text, from 1; null where it is not of it any more
/// @param image  the page image; null where there is none
public record PassagePlace(
        UUID segment,
        int file,
        @Nullable Integer page,
        @Nullable Integer number,
        @Nullable UUID image,
        @Nullable Box box) {}
