package org.atmina.iiif.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.atmina.catalog.Box;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.OpenedItems;
import org.atmina.iiif.OpenedItems.Opened;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// `GET /iiif/content-state/{item}`: published states, for viewers that are given their address.
@Path("/iiif/content-state/{item}")
@Tag(name = "iiif")
@RunOnVirtualThread
class ContentStateResource {
    private final OpenedItems items;
    private final PageImages images;
    private final ContentStates states;
    private final StateAddresses addresses;
    private final HttpHeaders headers;

    ContentStateResource(
            OpenedItems items, PageImages images, ContentStates states, StateAddresses addresses, HttpHeaders headers) {
        this.items = items;
        this.images = images;
        this.states = states;
        this.addresses = addresses;
        this.headers = headers;
    }

    @GET
    @PermitAll
    @Operation(summary = "The state that opens an item")
    public Response ofItem(@RestPath String item) {
        var opened = open(item);
        return answer(opened, null, null);
    }

    @GET
    @Path("/canvas/{image}")
    @PermitAll
    @Operation(
            summary = "The state that opens a canvas, or a region of it",
            description = "xywh: the region, in pixels of the canvas (`1,2,30,40`) or in hundredths"
                    + " (`percent:0,0,50,50`)")
    public Response ofCanvas(@RestPath String item, @RestPath UUID image, @RestQuery @Nullable String xywh) {
        var opened = open(item);
        var canvas = images.byId(image)
                .filter(page -> page.itemId().equals(opened.item().id()))
                .orElseThrow(() -> new Problem.Missing("no-such-page", Map.of("id", image.toString())).asException());
        return answer(opened, canvas, xywh == null || xywh.isBlank() ? null : box(canvas, xywh));
    }

    private Opened open(String item) {
        return items.open(PublicId.parse(item)
                .orElseThrow(() -> new Problem.Missing("no-such-item", Map.of("id", item)).asException()));
    }

    private static Box box(PageImage canvas, String xywh) {
        return Region.of("xywh=" + xywh)
                .flatMap(region -> region.on(canvas.width(), canvas.height()))
                .orElseThrow(() -> new Problem.Invalid("field-invalid", Map.of("fields", "xywh")).asException());
    }

    private Response answer(Opened opened, @Nullable PageImage canvas, @Nullable Box box) {
        var name = opened.item().name();
        var image = canvas == null ? null : canvas.id();
        var target = states.target(name, image, box);
        var id = addresses.published(name, image, box);
        return JsonLd.answer(
                headers,
                JsonLdForm.PRESENTATION_3,
                JsonDocument.of(
                        json -> json.writeRawValue(annotation(id, target).toString())),
                opened.cacheControl());
    }

    private static ObjectNode annotation(String id, ObjectNode target) {
        var annotation = target.objectNode();
        annotation
                .put("@context", JsonLdForm.PRESENTATION_3.context())
                .put("id", id)
                .put("type", "Annotation");
        annotation.putArray("motivation").add("contentState");
        annotation.set("target", target);
        return annotation;
    }
}
