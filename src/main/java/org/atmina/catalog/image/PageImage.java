package org.atmina.catalog.image;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An image that is served of a page. Its width and height are those of the page in which all boxes count.
///
/// @param id           that of the page; a page that was typeset from a text has no other
/// @param pageId       null for a typeset page
/// @param filePosition the place of the file among the files of its item, from 1
/// @param number       the place of the page in the file, from 1
/// @param version      names the bytes: sixteen hexadecimal digits
public record PageImage(
        UUID id,
        UUID itemId,
        UUID fileId,
        @Nullable UUID pageId,
        int filePosition,
        int number,
        int width,
        int height,
        String version) {
    public boolean isTypeset() {
        return pageId == null;
    }
}
