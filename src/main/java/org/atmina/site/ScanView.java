package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of one scan shows.
///
/// @param warning that the item is a known forgery or disputed; null where neither is said
/// @param viewer where to look closer; null while there is nothing to look at
/// @param image null where none could be made
/// @param ordinal its place among all pages of the item, from 1
/// @param text what was read from it, in order
/// @param reading how it was read; null where nothing was
/// @param inText where its text stands in the text of the item; null where it has none
/// @param original the file that it belongs to
public record ScanView(
        List<Crumb> path,
        Wording title,
        @Nullable String warning,
        String item,
        @Nullable String viewer,
        @Nullable String image,
        int width,
        int height,
        int ordinal,
        int total,
        @Nullable String previous,
        @Nullable String next,
        List<TextView.Passage> text,
        @Nullable String reading,
        @Nullable String inText,
        String original,
        String fileName) {}
