package org.atmina.iiif.presentation.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Agent;
import org.atmina.iiif.presentation.model.AnnotationPage;
import org.atmina.iiif.presentation.model.Appearance;
import org.atmina.iiif.presentation.model.Canvas;
import org.atmina.iiif.presentation.model.Description;
import org.atmina.iiif.presentation.model.Link;
import org.atmina.iiif.presentation.model.Links;
import org.atmina.iiif.presentation.model.Manifest;
import org.atmina.iiif.presentation.model.Picture;
import org.atmina.iiif.presentation.model.Range;
import org.atmina.iiif.presentation.model.Reference;
import org.atmina.iiif.presentation.model.ServiceBlock;
import org.atmina.iiif.presentation.model.TextAnnotation;
import org.jspecify.annotations.Nullable;

/// Presentation API 2.1, for viewers that know no other: one sequence of canvases, ranges in a flat
/// list, annotations in lists, language by language as values.
final class Version2Writer implements PresentationWriter {
    private static final String PAINTING = "sc:painting";
    private static final String IMAGE_2 = "http://iiif.io/api/image/2/context.json";
    private static final String IMAGE_2_LEVEL_2 = "http://iiif.io/api/image/2/level2.json";

    private final JsonGenerator json;
    private final Members members;

    Version2Writer(JsonGenerator json) {
        this.json = json;
        this.members = new Members(json);
    }

    @Override
    public void manifest(Manifest manifest) throws IOException {
        members.object(() -> {
            top(address(manifest.id()), "sc:Manifest");
            description(manifest.description());
            appearance(manifest.appearance());
            links(manifest.links());
            services(manifest.services());
            members.array("sequences", () -> members.object(() -> sequence(manifest)));
            structures(manifest);
        });
    }

    private void sequence(Manifest manifest) throws IOException {
        members.text("@type", "sc:Sequence");
        members.list("canvases", manifest.canvases(), canvas -> members.object(() -> inCanvas(canvas)));
    }

    private void structures(Manifest manifest) throws IOException {
        var all = manifest.contents().stream().flatMap(Range::withAllBelow).toList();
        members.list(
                "structures",
                all,
                range -> members.object(() -> inRange(range, manifest.contents().contains(range))));
    }

    @Override
    public void canvas(Canvas canvas, Manifest manifest) throws IOException {
        members.object(() -> {
            context();
            inCanvas(canvas);
            members.text("within", address(manifest.id()));
        });
    }

    @Override
    public void range(Range range, Manifest manifest) throws IOException {
        members.object(() -> {
            context();
            inRange(range, manifest.contents().contains(range));
            members.text("within", address(manifest.id()));
        });
    }

    @Override
    public void page(AnnotationPage page) throws IOException {
        members.object(() -> {
            top(address(page.id()), "sc:AnnotationList");
            wordings("label", page.label());
            members.array("resources", () -> {
                for (var annotation : page.annotations()) {
                    members.object(() -> inAnnotation(annotation));
                }
            });
        });
    }

    @Override
    public void annotation(TextAnnotation annotation, AnnotationPage page) throws IOException {
        members.object(() -> {
            context();
            inAnnotation(annotation);
        });
    }

    @Override
    public void paintingPage(Canvas canvas, Canvas.Painting painting) throws IOException {
        members.object(() -> {
            top(address(painting.page()), "sc:AnnotationList");
            members.array("resources", () -> members.object(() -> inPainting(canvas, painting)));
        });
    }

    @Override
    public void painting(Canvas canvas, Canvas.Painting painting) throws IOException {
        members.object(() -> {
            context();
            inPainting(canvas, painting);
        });
    }

    @Override
    public void collection(org.atmina.iiif.presentation.model.Collection collection) throws IOException {
        members.object(() -> {
            top(address(collection.id()), "sc:Collection");
            description(collection.description());
            thumbnail(collection.thumbnail());
            links(collection.links());
            services(collection.services());
            members.number("total", collection.members().size());
            members.list("collections", of(collection, "Collection"), this::reference);
            members.list("manifests", of(collection, "Manifest"), this::reference);
        });
    }

    private static List<Reference> of(org.atmina.iiif.presentation.model.Collection collection, String type) {
        return collection.members().stream()
                .filter(member -> member.type().equals(type))
                .toList();
    }

    @Override
    public void collectionPage(org.atmina.iiif.presentation.model.Collection collection, int page) {
        throw new IllegalStateException("Version 2 tells collections at once");
    }

    private static String address(String id) {
        return Versions.address(id, 2);
    }

    private void context() throws IOException {
        members.text("@context", JsonLdForm.PRESENTATION_2.context());
    }

    private void top(String id, String type) throws IOException {
        context();
        named(id, type);
    }

    private void named(String id, String type) throws IOException {
        members.text("@id", id);
        members.text("@type", type);
    }

    private void description(Description said) throws IOException {
        wordings("label", said.label());
        plainWordings("description", said.summary());
        members.list(
                "metadata",
                said.metadata(),
                entry -> members.object(() -> {
                    wordings("label", entry.label());
                    plainWordings("value", entry.value());
                }));
        if (said.requiredStatement() != null) {
            plainWordings("attribution", said.requiredStatement().value());
        }
        members.text("license", said.rights());
        members.list("logo", logos(said.provider()), logo -> json.writeString(logo.id()));
    }

    private static List<Picture> logos(Collection<Agent> provider) {
        return provider.stream().flatMap(agent -> agent.logo().stream()).toList();
    }

    private void appearance(Appearance appearance) throws IOException {
        thumbnail(appearance.thumbnail());
        if (appearance.navDate() != null) {
            members.text("navDate", appearance.navDate() + "T00:00:00Z");
        }
        if (!appearance.behavior().isEmpty()) {
            members.text("viewingHint", appearance.behavior().getFirst());
        }
        members.text("viewingDirection", appearance.viewingDirection());
    }

    private void links(Links links) throws IOException {
        members.list("related", links.homepage(), this::link);
        members.list("rendering", links.rendering(), this::link);
        members.list("seeAlso", links.seeAlso(), this::link);
        if (!links.partOf().isEmpty()) {
            members.text("within", address(links.partOf().getFirst().id()));
        }
    }

    private void link(Link link) throws IOException {
        members.object(() -> {
            members.text("@id", link.id());
            wordings("label", link.label());
            members.text("format", link.format());
            members.text("profile", link.profile());
        });
    }

    private void services(List<ServiceBlock> services) throws IOException {
        members.list(
                "service",
                services,
                service -> members.object(() -> {
                    if (service.context() != null && !service.members().containsKey("@context")) {
                        members.text("@context", service.context());
                    }
                    for (var member : service.members().entrySet()) {
                        members.value(member.getKey(), member.getValue());
                    }
                }));
    }

    private void reference(Reference reference) throws IOException {
        members.object(() -> {
            named(address(reference.id()), "sc:" + reference.type());
            wordings("label", reference.label());
            thumbnail(reference.thumbnail());
        });
    }

    private void inCanvas(Canvas canvas) throws IOException {
        named(canvas.id(), "sc:Canvas");
        wordings("label", canvas.label());
        members.number("height", canvas.height());
        members.number("width", canvas.width());
        thumbnail(canvas.thumbnail());
        var painting = canvas.picture();
        if (painting != null) {
            members.array("images", () -> members.object(() -> inPainting(canvas, painting)));
        }
        members.list(
                "otherContent",
                canvas.layers(),
                layer -> members.object(() -> {
                    named(address(layer.id()), "sc:AnnotationList");
                    wordings("label", layer.label());
                }));
    }

    private void inPainting(Canvas canvas, Canvas.Painting painting) throws IOException {
        named(painting.id(), "oa:Annotation");
        members.text("motivation", PAINTING);
        json.writeFieldName("resource");
        picture(painting.body());
        members.text("on", canvas.id());
    }

    private void picture(Picture picture) throws IOException {
        members.object(() -> {
            named(picture.id(), "dctypes:Image");
            members.text("format", picture.format());
            members.number("width", picture.width());
            members.number("height", picture.height());
            if (picture.oldService() != null) {
                members.object("service", () -> {
                    members.text("@context", IMAGE_2);
                    members.text("@id", picture.oldService());
                    members.text("profile", IMAGE_2_LEVEL_2);
                });
            }
        });
    }

    private void thumbnail(List<Picture> thumbnails) throws IOException {
        if (!thumbnails.isEmpty()) {
            json.writeFieldName("thumbnail");
            picture(thumbnails.getFirst());
        }
    }

    private void inRange(Range range, boolean top) throws IOException {
        named(range.id(), "sc:Range");
        wordings("label", range.label());
        if (top) {
            members.text("viewingHint", "top");
        }
        members.texts("ranges", range.ranges().stream().map(Range::id).toList());
        members.texts("canvases", range.canvases());
    }

    private void inAnnotation(TextAnnotation annotation) throws IOException {
        named(annotation.id(), "oa:Annotation");
        boolean comment = annotation.purpose().provides() == null;
        members.text("motivation", comment ? "oa:" + annotation.purpose().motivation() : PAINTING);
        members.object("resource", () -> {
            members.text("@type", "cnt:ContentAsText");
            members.text("chars", annotation.text());
            members.text("format", "text/plain");
            if (!annotation.language().equals(LanguageMap.NONE)) {
                members.text("language", annotation.language());
            }
        });
        members.text("on", annotation.target().fragment());
    }

    private void plainWordings(String name, @Nullable LanguageMap map) throws IOException {
        wordings(name, map == null ? null : PlainText.of(map));
    }

    private void wordings(String name, @Nullable LanguageMap map) throws IOException {
        if (map == null) {
            return;
        }
        members.array(name, () -> {
            for (var wording : map.wordings().entrySet()) {
                for (var text : wording.getValue()) {
                    wording(wording.getKey(), text);
                }
            }
        });
    }

    private void wording(String language, String text) throws IOException {
        members.object(() -> {
            members.text("@value", text);
            if (!language.equals(LanguageMap.NONE)) {
                members.text("@language", language);
            }
        });
    }
}
