package org.atmina.catalog.image;

import java.time.LocalDate;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.access.Viewing;
import org.atmina.access.Visibility;
import org.atmina.catalog.PublicId;
import org.jspecify.annotations.Nullable;

/// What decides who may look at the images of an item.
///
/// @param previewWidth how wide a picture everybody may see; null where nobody has allowed one
/// @param rights       a URI, where somebody has said
/// @param version      grows with each change of the item
public record ViewedItem(
        UUID id,
        PublicId name,
        Visibility.Subject subject,
        @Nullable Integer previewWidth,
        @Nullable String rights,
        long version) {
    public Viewing viewing(Reader reader, LocalDate today) {
        return Viewing.decide(subject, previewWidth, reader, today);
    }
}
