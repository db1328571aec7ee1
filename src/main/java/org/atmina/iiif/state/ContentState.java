package org.atmina.iiif.state;

import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be shown, as it was sent to us.
public sealed interface ContentState {
    /// @param image  the image whose canvas is meant; null where the item is meant as a whole
    /// @param region of the canvas; null where all of it is meant
    record OfItem(
            PublicId item, @Nullable UUID image, @Nullable Region region) implements ContentState {}

    record OfCollection(PublicId collection) implements ContentState {}

    /// Something that is not of this archive. It is never fetched.
    record Elsewhere(String address) implements ContentState {}

    /// Nothing that can be read, or nothing that can be shown.
    record Unreadable() implements ContentState {}
}
