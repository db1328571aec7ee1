package org.atmina.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.jspecify.annotations.Nullable;

/// An annotation that every reader of its item may see, with its target as places on canvases.
///
/// @param creator the user name
/// @param places  where it stands, in the order of the text; none where it is about the item as a whole, or about a
/// page
///                or text that is not shown any more
public record PublishedAnnotation(
        UUID id,
        String creator,
        Instant created,
        Instant modified,
        Motivation motivation,
        List<Body> bodies,
        Target target,
        List<Place> places) {
    /// @param image the id of the canvas's image
    /// @param box   null for the whole canvas
    public record Place(UUID image, @Nullable Box box) {}

    public PublishedAnnotation {
        bodies = List.copyOf(bodies);
        places = List.copyOf(places);
    }
}
