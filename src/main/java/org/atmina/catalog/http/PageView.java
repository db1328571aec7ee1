package org.atmina.catalog.http;

import org.atmina.catalog.PageRecord;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of an item as it is sent.
///
/// @param file the place of its file among the files of the item
/// @param image where to look at it; absent where no image could be made
@Schema(name = "Page")
record PageView(
        int number,
        int file,
        int width,
        int height,
        @Nullable Integer dpi,
        String state,
        @Nullable Float confidence,
        @Nullable @Schema(implementation = String.class) LanguageTag language,
        @Nullable String thumbnail,
        @Nullable String image) {
    static PageView of(String item, PageRecord page) {
        var address = "%s/pages/%d/%d/".formatted(item, page.filePosition(), page.number());
        boolean pictured = page.width() > 0;
        return new PageView(
                page.number(),
                page.filePosition(),
                page.width(),
                page.height(),
                page.dpi(),
                page.state(),
                page.confidence(),
                page.language(),
                pictured ? address + "thumbnail.jpg" : null,
                pictured ? address + "image.jpg" : null);
    }
}
