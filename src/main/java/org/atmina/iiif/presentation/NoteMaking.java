package org.atmina.iiif.presentation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.annotation.Annotations;
import org.atmina.annotation.PublishedAnnotation;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.TextAnnotation;
import org.atmina.iiif.presentation.model.TextAnnotation.Making;
import org.atmina.iiif.presentation.model.TextAnnotation.Purpose;
import org.atmina.iiif.presentation.model.TextAnnotation.Target;

/// Shows on a canvas what people have noted there and what was published of it. Each note keeps its own id; where it
/// stands at several places of a canvas it is shown at the first.
@ApplicationScoped
class NoteMaking {
    private final Annotations notes;
    private final IiifAddresses addresses;

    NoteMaking(Annotations notes, IiifAddresses addresses) {
        this.notes = notes;
        this.addresses = addresses;
    }

    List<TextAnnotation> on(ShownItem item, ShownItem.Place place) {
        return notes.published(item.id()).stream()
                .flatMap(note -> on(item, place, note))
                .toList();
    }

    private Stream<TextAnnotation> on(ShownItem item, ShownItem.Place place, PublishedAnnotation note) {
        return note.places().stream()
                .filter(each -> each.image().equals(place.sheet().id()))
                .limit(1)
                .flatMap(
                        each -> annotation(item, note, new Target(place.canvas().id(), each.box())).stream());
    }

    private Optional<TextAnnotation> annotation(ShownItem item, PublishedAnnotation note, Target target) {
        return note.bodies().stream()
                .findFirst()
                .map(body -> new TextAnnotation(
                        addresses.annotationOf(item.name(), note.id()),
                        Purpose.of(note.motivation().slug()),
                        body.value(),
                        LanguageMap.key(body.language()),
                        null,
                        target,
                        new Making(LanguageMap.none(note.creator()), false, note.created()),
                        null,
                        false));
    }
}
