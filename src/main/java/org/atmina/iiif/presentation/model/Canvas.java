package org.atmina.iiif.presentation.model;

import java.util.List;
import java.util.UUID;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// A page to look at, with the texts that belong to it.
///
/// @param image   names it within its manifest
/// @param picture null where no image could be made of it, or none has been made yet
/// @param layers  the source first, then translations; each is a page of annotations of its own
/// @param seeAlso what only programs want, such as the places of all words
public record Canvas(
        UUID image,
        String id,
        LanguageMap label,
        int width,
        int height,
        @Nullable Painting picture,
        List<Picture> thumbnail,
        List<Layer> layers,
        List<Link> seeAlso) {
    /// The image on the canvas, by the annotation that puts it there.
    ///
    /// @param page in which the annotation stands
    public record Painting(String page, String id, Picture body) {}

    /// A page of annotations.
    ///
    /// @param name `source`, the language of a translation, or `comments`
    /// @param id   of the page of annotations
    public record Layer(String name, String id, LanguageMap label) {}

    public Canvas {
        thumbnail = List.copyOf(thumbnail);
        layers = List.copyOf(layers);
        seeAlso = List.copyOf(seeAlso);
    }

    public Reference reference() {
        return new Reference(id, "Canvas", label, List.of());
    }
}
