package org.atmina.iiif.search;

import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.iiif.IiifAddresses;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What was found, or a line of it, at its place: one annotation.
///
/// @param id    of the annotation
/// @param image whose canvas it stands on; null while there is none
/// @param box   where on it; null where nobody knows
/// @param steward whose wording it is, by slug; null where it is the archive's own
record PlacedText(
        String id,
        HitItem item,
        @Nullable UUID image,
        @Nullable Box box,
        String text,
        LanguageTag language,
        @Nullable String steward) {
    /// The stretch of the canvas that it stands on; all of it where nobody knows more; the item while there is none.
    String target(IiifAddresses addresses) {
        if (image == null) {
            return addresses.manifest(item.name());
        }
        var canvas = addresses.canvas(item.name(), image);
        return box == null
                ? canvas
                : "%s#xywh=%d,%d,%d,%d".formatted(canvas, box.x(), box.y(), box.width(), box.height());
    }
}
