package org.atmina.iiif.presentation.model;

import java.util.List;
import org.atmina.iiif.LanguageMap;

/// The annotations of one text layer on one canvas.
public record AnnotationPage(
        String id, LanguageMap label, Reference canvas, Reference manifest, List<TextAnnotation> annotations) {
    public AnnotationPage {
        annotations = List.copyOf(annotations);
    }
}
