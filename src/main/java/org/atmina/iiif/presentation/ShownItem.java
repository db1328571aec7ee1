package org.atmina.iiif.presentation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Manifest;
import org.atmina.language.LanguageTag;

/// An item made ready for viewers, with what it was made from page by page.
///
/// @param source the language of its title
record ShownItem(UUID id, PublicId name, LanguageTag source, Manifest manifest, List<Sheet> sheets) {
    ShownItem {
        sheets = List.copyOf(sheets);
    }

    /// A canvas and what it was made from.
    record Place(Sheet sheet, Canvas canvas) {}

    Optional<Place> place(UUID image) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(image))
                .findFirst()
                .flatMap(sheet -> manifest.canvas(image).map(canvas -> new Place(sheet, canvas)));
    }
}
