package org.atmina.iiif.presentation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.OpenedItems;
import org.atmina.iiif.presentation.model.AnnotationPage;
import org.atmina.iiif.presentation.model.Canvas;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What viewers open of an item, and every part of it by its own address. At the address of version 3 the profile that
/// is asked for chooses the version; versions 2 and 4 have addresses of their own beside it.
@Path("/iiif/presentation/{version}/{item}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "IIIF")
public class ManifestResource {
    private final OpenedItems items;
    private final ItemDocuments documents;
    private final Layers layers;
    private final IiifAddresses addresses;

    ManifestResource(OpenedItems items, ItemDocuments documents, Layers layers, IiifAddresses addresses) {
        this.items = items;
        this.documents = documents;
        this.layers = layers;
        this.addresses = addresses;
    }

    @GET
    @Path("/manifest")
    @Operation(summary = "The manifest of an item: one for all languages")
    public Response manifest(@RestPath int version, @RestPath PublicId item, @Context HttpHeaders headers) {
        var opened = items.open(item);
        var asked = Asked.of(headers, version, addresses.manifest(item));
        return asked.answer(documents.manifest(opened, asked.form()), opened.cacheControl());
    }

    @GET
    @Path("/canvas/{image}")
    @Operation(summary = "A page to look at")
    public Response canvas(
            @RestPath int version, @RestPath PublicId item, @RestPath UUID image, @Context HttpHeaders headers) {
        var opened = items.open(item);
        var shown = documents.item(opened);
        var canvas = shown.place(image).orElseThrow(Asked::nothing).canvas();
        return answer(opened, headers, version, canvas.id(), writer -> writer.canvas(canvas, shown.manifest()));
    }

    @GET
    @Path("/canvas/{image}/annotations/{layer}")
    @Operation(summary = "The text of a page in one layer: the source, a translation, or the notes of readers")
    public Response page(
            @RestPath int version,
            @RestPath PublicId item,
            @RestPath UUID image,
            @RestPath String layer,
            @Context HttpHeaders headers) {
        if (layer.equals(LayerMaking.PAINTING)) {
            return paintingPage(version, item, image, headers);
        }
        var opened = items.openText(item);
        var shown = documents.item(opened);
        var page = shown.place(image)
                .flatMap(place -> layers.page(shown, place, layer))
                .orElseThrow(Asked::nothing);
        return answer(opened, headers, version, page.id(), writer -> writer.page(page));
    }

    private Response paintingPage(int version, PublicId item, UUID image, HttpHeaders headers) {
        var opened = items.open(item);
        var canvas = painted(opened, image);
        var painting = canvas.painting();
        return answer(
                opened, headers, version, painting.page(), writer -> writer.paintingPage(canvas.canvas(), painting));
    }

    @GET
    @Path("/annotation/{layer}/{segment}")
    @Operation(summary = "A paragraph of text at its place")
    public Response annotation(
            @RestPath int version,
            @RestPath PublicId item,
            @RestPath String layer,
            @RestPath UUID segment,
            @Context HttpHeaders headers) {
        if (layer.equals(LayerMaking.PAINTING)) {
            var opened = items.open(item);
            var canvas = painted(opened, segment);
            var painting = canvas.painting();
            return answer(
                    opened, headers, version, painting.id(), writer -> writer.painting(canvas.canvas(), painting));
        }
        return annotation(version, item, layer, segment, 1, headers);
    }

    @GET
    @Path("/annotation/{layer}/{segment}/{part}")
    @Operation(summary = "A part of a paragraph that goes on on another page, or a word of it")
    public Response annotation(
            @RestPath int version,
            @RestPath PublicId item,
            @RestPath String layer,
            @RestPath UUID segment,
            @RestPath int part,
            @Context HttpHeaders headers) {
        var opened = items.openText(item);
        AnnotationPage page =
                layers.annotation(documents.item(opened), layer, segment, part).orElseThrow(Asked::nothing);
        var only = page.annotations().getFirst();
        return answer(opened, headers, version, only.id(), writer -> writer.annotation(only, page));
    }

    @GET
    @Path("/range/{name}")
    @Operation(summary = "A part of the table of contents")
    public Response range(
            @RestPath int version, @RestPath PublicId item, @RestPath String name, @Context HttpHeaders headers) {
        var opened = items.open(item);
        var manifest = documents.item(opened).manifest();
        var range = manifest.range(addresses.range(item, name)).orElseThrow(Asked::nothing);
        return answer(opened, headers, version, range.id(), writer -> writer.range(range, manifest));
    }

    private record Painted(Canvas canvas, Canvas.Painting painting) {}

    private Painted painted(OpenedItems.Opened opened, UUID image) {
        var canvas =
                documents.item(opened).place(image).orElseThrow(Asked::nothing).canvas();
        var painting = canvas.picture();
        if (painting == null) {
            throw Asked.nothing();
        }
        return new Painted(canvas, painting);
    }

    private Response answer(
            OpenedItems.Opened opened, HttpHeaders headers, int version, String id, ItemDocuments.Content content) {
        var asked = Asked.of(headers, version, id);
        JsonDocument document = documents.document(asked.form(), content);
        return asked.answer(document, opened.cacheControl());
    }
}
