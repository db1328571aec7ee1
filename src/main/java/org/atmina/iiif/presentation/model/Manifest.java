package org.atmina.iiif.presentation.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An item as a viewer opens it.
///
/// @param canvases in their order; at least one
/// @param contents a table of contents: ranges that stand in no other
public record Manifest(
        String id,
        Description description,
        Appearance appearance,
        Links links,
        List<ServiceBlock> services,
        List<Canvas> canvases,
        List<Range> contents) {
    public Manifest {
        services = List.copyOf(services);
        canvases = List.copyOf(canvases);
        contents = List.copyOf(contents);
        if (canvases.isEmpty()) {
            throw new IllegalArgumentException("A manifest has at least one canvas");
        }
    }

    public Reference reference() {
        return new Reference(id, "Manifest", description.label(), List.of());
    }

    public Optional<Canvas> canvas(UUID image) {
        return canvases.stream().filter(canvas -> canvas.image().equals(image)).findFirst();
    }

    /// The range of this id, wherever it stands.
    public Optional<Range> range(String id) {
        return contents.stream()
                .flatMap(Range::withAllBelow)
                .filter(range -> range.id().equals(id))
                .findFirst();
    }
}
