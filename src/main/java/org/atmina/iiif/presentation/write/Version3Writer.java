package org.atmina.iiif.presentation.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.Terms;
import org.atmina.iiif.presentation.model.Agent;
import org.atmina.iiif.presentation.model.AnnotationPage;
import org.atmina.iiif.presentation.model.Appearance;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Description;
import org.atmina.iiif.presentation.model.Link;
import org.atmina.iiif.presentation.model.Links;
import org.atmina.iiif.presentation.model.Manifest;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.iiif.presentation.model.Places;
import org.atmina.iiif.presentation.model.Range;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.iiif.presentation.model.ServiceBlock;
import org.atmina.iiif.presentation.model.TextAnnotation;
import org.jspecify.annotations.Nullable;

/// Presentation API 3.0. Version 4 says most of it the same way.
non-sealed class Version3Writer implements PresentationWriter {
    final JsonGenerator json;
    final Members members;
    final String terms;

    /// @param terms where the context of our own words stands
    Version3Writer(JsonGenerator json, String terms) {
        this.json = json;
        this.terms = terms;
        this.members = new Members(json);
    }

    JsonLdForm form() {
        return JsonLdForm.PRESENTATION_3;
    }

    /// The address under which this version tells something by itself.
    String address(String id) {
        return id;
    }

    @Nullable
    String navPlaceContext() {
        return Contexts.NAV_PLACE;
    }

    @Override
    public void manifest(Manifest manifest) throws IOException {
        members.object(() -> {
            context(Contexts.of(form().context(), manifest.services(), manifest.appearance(), navPlaceContext()));
            named(address(manifest.id()), "Manifest");
            description(manifest.description());
            appearance(manifest.appearance());
            links(manifest.links());
            services(manifest.services());
            members.list("items", manifest.canvases(), canvas -> members.object(() -> inCanvas(canvas)));
            members.list("structures", manifest.contents(), range -> members.object(() -> inRange(range)));
        });
    }

    @Override
    public void canvas(Canvas canvas, Manifest manifest) throws IOException {
        members.object(() -> {
            context(List.of(form().context()));
            inCanvas(canvas);
            partOf(List.of(manifest.reference()));
        });
    }

    @Override
    public void range(Range range, Manifest manifest) throws IOException {
        members.object(() -> {
            context(List.of(form().context()));
            inRange(range);
            partOf(List.of(manifest.reference()));
        });
    }

    @Override
    public void page(AnnotationPage page) throws IOException {
        members.object(() -> {
            context(annotationContexts());
            named(address(page.id()), "AnnotationPage");
            members.wordings("label", page.label());
            members.list("items", page.annotations(), annotation -> members.object(() -> inAnnotation(annotation)));
            if (page.annotations().isEmpty()) {
                members.array("items", () -> {});
            }
        });
    }

    @Override
    public void annotation(TextAnnotation annotation, AnnotationPage page) throws IOException {
        members.object(() -> {
            context(annotationContexts());
            inAnnotation(annotation);
        });
    }

    @Override
    public void paintingPage(Canvas canvas, Canvas.Painting painting) throws IOException {
        members.object(() -> {
            context(List.of(form().context()));
            inPaintingPage(canvas, painting);
        });
    }

    @Override
    public void painting(Canvas canvas, Canvas.Painting painting) throws IOException {
        members.object(() -> {
            context(List.of(form().context()));
            inPainting(canvas, painting);
        });
    }

    @Override
    public void collection(org.atmina.iiif.presentation.model.Collection collection) throws IOException {
        members.object(() -> {
            context(Contexts.of(form().context(), collection.services(), null, null));
            inCollection(collection);
            members.array("items", () -> {
                for (var member : collection.members()) {
                    reference(member);
                }
            });
        });
    }

    @Override
    public void collectionPage(org.atmina.iiif.presentation.model.Collection collection, int page) throws IOException {
        throw new IllegalStateException("Version 3 tells collections at once");
    }

    void inCollection(org.atmina.iiif.presentation.model.Collection collection) throws IOException {
        named(address(collection.id()), "Collection");
        description(collection.description());
        members.list("thumbnail", collection.thumbnail(), this::picture);
        links(collection.links());
        services(collection.services());
    }

    List<String> annotationContexts() {
        return List.of(Contexts.TEXT_GRANULARITY, terms, form().context());
    }

    void context(List<String> contexts) throws IOException {
        if (contexts.size() == 1) {
            members.text("@context", contexts.getFirst());
        } else {
            members.texts("@context", contexts);
        }
    }

    void named(String id, String type) throws IOException {
        members.text("id", id);
        members.text("type", type);
    }

    private void description(Description said) throws IOException {
        members.wordings("label", said.label());
        members.plainWordings("summary", said.summary());
        members.list("metadata", said.metadata(), this::entry);
        if (said.requiredStatement() != null) {
            json.writeFieldName("requiredStatement");
            entry(said.requiredStatement());
        }
        members.text("rights", said.rights());
        members.list("provider", said.provider(), this::agent);
    }

    private void entry(Description.Entry entry) throws IOException {
        members.object(() -> {
            members.wordings("label", entry.label());
            members.plainWordings("value", entry.value());
        });
    }

    private void agent(Agent agent) throws IOException {
        members.object(() -> {
            named(agent.id(), "Agent");
            members.wordings("label", agent.label());
            members.list("homepage", agent.homepage(), this::link);
            members.list("logo", agent.logo(), this::picture);
        });
    }

    private void appearance(Appearance appearance) throws IOException {
        members.list("thumbnail", appearance.thumbnail(), this::picture);
        if (appearance.navDate() != null) {
            members.text("navDate", appearance.navDate() + "T00:00:00Z");
        }
        if (appearance.navPlace() != null) {
            navPlace(appearance.navPlace());
        }
        members.texts("behavior", appearance.behavior());
        members.text("viewingDirection", appearance.viewingDirection());
    }

    private void navPlace(Places places) throws IOException {
        json.writeFieldName("navPlace");
        GeoJson.write(places, json);
    }

    private void links(Links links) throws IOException {
        members.list("homepage", links.homepage(), this::link);
        members.list("rendering", links.rendering(), this::link);
        members.list("seeAlso", links.seeAlso(), this::link);
        partOf(links.partOf());
    }

    private void partOf(Collection<Reference> whole) throws IOException {
        members.list("partOf", whole, this::reference);
    }

    void reference(Reference reference) throws IOException {
        members.object(() -> {
            named(address(reference.id()), reference.type());
            members.wordings("label", reference.label());
            members.list("thumbnail", reference.thumbnail(), this::picture);
        });
    }

    private void link(Link link) throws IOException {
        members.object(() -> {
            named(link.id(), link.type());
            members.wordings("label", link.label());
            members.text("format", link.format());
            members.text("profile", link.profile());
            members.texts("language", link.language());
        });
    }

    void services(List<ServiceBlock> services) throws IOException {
        members.list("service", services, service -> block(service.members()));
    }

    private void block(Map<String, Object> block) throws IOException {
        members.object(() -> {
            for (var member : block.entrySet()) {
                members.value(member.getKey(), member.getValue());
            }
        });
    }

    void picture(Picture picture) throws IOException {
        members.object(() -> {
            named(picture.id(), "Image");
            members.text("format", picture.format());
            members.number("width", picture.width());
            members.number("height", picture.height());
            var service = picture.service();
            if (service != null) {
                members.array("service", () -> imageServices(service, picture.oldService()));
            }
        });
    }

    private void imageServices(String service, @Nullable String oldService) throws IOException {
        members.object(() -> {
            named(service, "ImageService3");
            members.text("profile", "level2");
        });
        if (oldService != null) {
            members.object(() -> {
                members.text("@id", oldService);
                members.text("@type", "ImageService2");
                members.text("profile", "http://iiif.io/api/image/2/level2.json");
            });
        }
    }

    private void inCanvas(Canvas canvas) throws IOException {
        named(canvas.id(), "Canvas");
        members.wordings("label", canvas.label());
        members.number("height", canvas.height());
        members.number("width", canvas.width());
        members.list("thumbnail", canvas.thumbnail(), this::picture);
        members.list("seeAlso", canvas.seeAlso(), this::link);
        var painting = canvas.picture();
        members.array("items", () -> {
            if (painting != null) {
                members.object(() -> inPaintingPage(canvas, painting));
            }
        });
        members.list(
                "annotations",
                canvas.layers(),
                layer -> members.object(() -> {
                    named(address(layer.id()), "AnnotationPage");
                    members.wordings("label", layer.label());
                }));
    }

    private void inPaintingPage(Canvas canvas, Canvas.Painting painting) throws IOException {
        named(painting.page(), "AnnotationPage");
        members.array("items", () -> members.object(() -> inPainting(canvas, painting)));
    }

    void inPainting(Canvas canvas, Canvas.Painting painting) throws IOException {
        named(painting.id(), "Annotation");
        members.text("motivation", "painting");
        json.writeFieldName("body");
        picture(painting.body());
        members.text("target", canvas.id());
    }

    private void inRange(Range range) throws IOException {
        named(range.id(), "Range");
        members.wordings("label", range.label());
        members.array("items", () -> {
            for (var canvas : range.canvases()) {
                members.object(() -> named(canvas, "Canvas"));
            }
            for (var part : range.ranges()) {
                members.object(() -> inRange(part));
            }
        });
    }

    void inAnnotation(TextAnnotation annotation) throws IOException {
        named(annotation.id(), "Annotation");
        members.text("motivation", annotation.purpose().motivation());
        members.text("textGranularity", annotation.granularity());
        provenance(annotation);
        json.writeFieldName("body");
        body(annotation);
        members.text("target", annotation.target().fragment());
    }

    /// Whoever wrote it; a machine is named as generator too, because that is where programs look for machines.
    void provenance(TextAnnotation annotation) throws IOException {
        var making = annotation.making();
        var name = making.maker().first();
        var type = annotation.purpose().provides() == null ? "Person" : making.machine() ? "Software" : "Organization";
        members.object("creator", () -> maker(type, name));
        if (making.machine()) {
            members.object("generator", () -> maker("Software", name));
        }
        if (making.at() != null) {
            members.text("created", making.at().toString());
        }
        members.text(Terms.TRANSLATION_OF, annotation.translationOf());
        if (annotation.stale()) {
            members.text(Terms.STANDING, "stale");
        }
    }

    private void maker(String type, String name) throws IOException {
        members.text("type", type);
        members.text("name", name);
    }

    void body(TextAnnotation annotation) throws IOException {
        members.object(() -> {
            members.text("type", "TextualBody");
            members.text("value", annotation.text());
            members.text("format", "text/plain");
            if (!annotation.language().equals(LanguageMap.NONE)) {
                members.text("language", annotation.language());
            }
        });
    }
}
