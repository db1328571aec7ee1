package org.atmina.iiif.presentation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.atmina.catalog.PublicId;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.iiif.OpenedItems;
import org.atmina.iiif.presentation.model.Places;
import org.atmina.iiif.presentation.write.GeoJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The places of an item as GeoJSON, as its manifest embeds them.
@Path("/iiif/presentation/{version}/{item}/places")
@PermitAll
@RunOnVirtualThread
@Tag(name = "IIIF")
public class PlacesResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final JsonLdForm.Chosen FORM = new JsonLdForm.Chosen(JsonLdForm.PRESENTATION_3, GEO_JSON);

    private final OpenedItems items;
    private final ItemDocuments documents;
    private final IiifAddresses addresses;

    PlacesResource(OpenedItems items, ItemDocuments documents, IiifAddresses addresses) {
        this.items = items;
        this.documents = documents;
        this.addresses = addresses;
    }

    @GET
    @Operation(summary = "The places that an item is about")
    public Response all(@RestPath int version, @RestPath PublicId item, @Context HttpHeaders headers) {
        Asked.of(headers, version, addresses.places(item));
        var opened = items.open(item);
        var places = places(opened);
        return answer(opened, headers, JsonDocument.of(json -> GeoJson.write(places, json)));
    }

    @GET
    @Path("/{place}")
    @Operation(summary = "One of them")
    public Response one(
            @RestPath int version, @RestPath PublicId item, @RestPath PublicId place, @Context HttpHeaders headers) {
        Asked.of(headers, version, addresses.place(item, place));
        var opened = items.open(item);
        var id = addresses.place(item, place);
        var found = places(opened).places().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Asked::nothing);
        return answer(opened, headers, JsonDocument.of(json -> GeoJson.write(found, json)));
    }

    private Places places(OpenedItems.Opened opened) {
        var places = documents.item(opened).manifest().appearance().navPlace();
        if (places == null) {
            throw Asked.nothing();
        }
        return places;
    }

    private static Response answer(OpenedItems.Opened opened, HttpHeaders headers, JsonDocument document) {
        return JsonLd.answer(headers, FORM, document, opened.cacheControl());
    }
}
