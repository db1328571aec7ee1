package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.AnnotationPage;
import org.atmina.iiif.presentation.model.TextAnnotation;
import org.atmina.language.LanguageTag;

/// Brings the text layers of canvases: pages of annotations, and single ones.
@ApplicationScoped
class Layers {
    private final AnnotationMaking making;
    private final PlacedTexts placed;
    private final NoteMaking notes;
    private final IiifAddresses addresses;

    Layers(AnnotationMaking making, PlacedTexts placed, NoteMaking notes, IiifAddresses addresses) {
        this.notes = notes;
        this.making = making;
        this.placed = placed;
        this.addresses = addresses;
    }

    /// The page of one layer on a canvas; empty where the canvas has no such layer.
    Optional<AnnotationPage> page(ShownItem item, ShownItem.Place place, String layer) {
        return label(place, layer)
                .map(label -> new AnnotationPage(
                        addresses.annotationPage(item.name(), place.sheet().id(), layer),
                        label,
                        place.canvas().reference(),
                        item.manifest().reference(),
                        annotations(item, place, layer)));
    }

    /// The page that holds the annotation of a segment, with this annotation alone.
    Optional<AnnotationPage> annotation(ShownItem item, String layer, UUID segment, int part) {
        var id = addresses.annotation(item.name(), layer, segment, part);
        int partOfSegment = layer.equals(LayerMaking.WORDS) ? 1 : part;
        return placed.sheetOf(item.id(), segment, partOfSegment, item.sheets())
                .flatMap(sheet -> item.place(sheet.id()))
                .flatMap(place -> page(item, place, layer))
                .flatMap(page -> page.annotations().stream()
                        .filter(annotation -> annotation.id().equals(id))
                        .findFirst()
                        .map(only -> new AnnotationPage(
                                page.id(), page.label(), page.canvas(), page.manifest(), List.of(only))));
    }

    private static Optional<LanguageMap> label(ShownItem.Place place, String layer) {
        var canvas = place.canvas();
        return layer.equals(LayerMaking.WORDS)
                ? canvas.seeAlso().stream().map(link -> link.label()).findFirst()
                : canvas.layers().stream()
                        .filter(each -> each.name().equals(layer))
                        .map(each -> each.label())
                        .findFirst();
    }

    private List<TextAnnotation> annotations(ShownItem item, ShownItem.Place place, String layer) {
        return switch (layer) {
            case LayerMaking.SOURCE -> making.source(item, place);
            case LayerMaking.WORDS -> making.words(item, place);
            case LayerMaking.COMMENTS -> notes.on(item, place);
            default -> making.translation(item, place, LanguageTag.of(layer));
        };
    }
}
