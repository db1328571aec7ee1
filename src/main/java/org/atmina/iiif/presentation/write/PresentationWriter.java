package org.atmina.iiif.presentation.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.presentation.model.AnnotationPage;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Collection;
import org.atmina.iiif.presentation.model.Manifest;
import org.atmina.iiif.presentation.model.Range;
import org.atmina.iiif.presentation.model.TextAnnotation;

/// Writes what is shown in viewers as one version of the Presentation API has it. Each of these is a whole document.
public sealed interface PresentationWriter permits Version2Writer, Version3Writer {
    /// The versions that can be asked for; the first one is sent to those who do not ask.
    ///
    /// @param terms where the context of our own words stands
    static PresentationWriter of(JsonLdForm form, JsonGenerator json, String terms) {
        if (form.equals(JsonLdForm.PRESENTATION_2)) {
            return new Version2Writer(json);
        }
        return form.equals(JsonLdForm.PRESENTATION_4)
                ? new Version4Writer(json, terms)
                : new Version3Writer(json, terms);
    }

    void manifest(Manifest manifest) throws IOException;

    void canvas(Canvas canvas, Manifest manifest) throws IOException;

    void range(Range range, Manifest manifest) throws IOException;

    void page(AnnotationPage page) throws IOException;

    void annotation(TextAnnotation annotation, AnnotationPage page) throws IOException;

    /// The page of the annotation that puts the image onto a canvas.
    void paintingPage(Canvas canvas, Canvas.Painting painting) throws IOException;

    void painting(Canvas canvas, Canvas.Painting painting) throws IOException;

    void collection(Collection collection) throws IOException;

    /// A stretch of a collection that is too long to be told at once.
    ///
    /// @param page from 1
    void collectionPage(Collection collection, int page) throws IOException;
}
