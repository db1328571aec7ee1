package org.atmina.iiif.presentation.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Collection;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.iiif.presentation.model.TextAnnotation;
import org.jspecify.annotations.Nullable;

/// The draft of Presentation API 4.0, for those who ask for it: what annotations are about is always an object, what
/// may be many is always a list, places are part of its own words, and long collections come in pages.
final class Version4Writer extends Version3Writer {
    Version4Writer(JsonGenerator json, String terms) {
        super(json, terms);
    }

    @Override
    JsonLdForm form() {
        return JsonLdForm.PRESENTATION_4;
    }

    @Override
    String address(String id) {
        return Versions.address(id, 4);
    }

    @Override
    @Nullable
    String navPlaceContext() {
        return null;
    }

    @Override
    void inPainting(Canvas canvas, Canvas.Painting painting) throws IOException {
        named(painting.id(), "Annotation");
        members.texts("motivation", List.of("painting"));
        members.array("body", () -> picture(painting.body()));
        members.object("target", () -> named(canvas.id(), "Canvas"));
    }

    @Override
    void inAnnotation(TextAnnotation annotation) throws IOException {
        named(annotation.id(), "Annotation");
        members.texts("motivation", List.of(annotation.purpose().motivation()));
        if (annotation.purpose().provides() != null) {
            members.texts("provides", List.of(annotation.purpose().provides()));
        }
        members.text("textGranularity", annotation.granularity());
        provenance(annotation);
        members.array("body", () -> body(annotation));
        members.object("target", () -> target(annotation.target()));
    }

    private void target(TextAnnotation.Target target) throws IOException {
        if (target.box() == null) {
            named(target.canvas(), "Canvas");
            return;
        }
        named(target.fragment(), "SpecificResource");
        members.object("source", () -> named(target.canvas(), "Canvas"));
        members.array(
                "selector",
                () -> members.object(() -> {
                    members.text("type", "FragmentSelector");
                    members.text("conformsTo", "http://www.w3.org/TR/media-frags/");
                    members.text("value", target.selector());
                }));
    }

    @Override
    public void collection(Collection collection) throws IOException {
        int pages = collection.pages();
        if (pages == 1) {
            super.collection(collection);
            return;
        }
        members.object(() -> {
            context(Contexts.of(form().context(), collection.services(), null, null));
            inCollection(collection);
            members.number("total", collection.members().size());
            pageReference("first", collection, 1);
            pageReference("last", collection, pages);
        });
    }

    @Override
    public void collectionPage(Collection collection, int page) throws IOException {
        int from = Math.min((page - 1) * Collection.PAGE, collection.members().size());
        int to = Math.min(from + Collection.PAGE, collection.members().size());
        members.object(() -> {
            context(List.of(form().context()));
            named(pageAddress(collection, page), "CollectionPage");
            members.object("partOf", () -> named(address(collection.id()), "Collection"));
            members.number("startIndex", from);
            if (page > 1) {
                pageReference("prev", collection, page - 1);
            }
            if (page < collection.pages()) {
                pageReference("next", collection, page + 1);
            }
            members.array("items", () -> {
                for (Reference member : collection.members().subList(from, to)) {
                    reference(member);
                }
            });
        });
    }

    private void pageReference(String name, Collection collection, int page) throws IOException {
        members.object(name, () -> named(pageAddress(collection, page), "CollectionPage"));
    }

    private String pageAddress(Collection collection, int page) {
        return address(collection.id()) + "/page/" + page;
    }
}
