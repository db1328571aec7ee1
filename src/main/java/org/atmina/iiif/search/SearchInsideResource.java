package org.atmina.iiif.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.atmina.catalog.steward.Stewards;
import org.atmina.iiif.IiifAddresses;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// `GET /iiif/search/2/...` and `/iiif/search/1/...`: where in an item or a collection words stand.
@Path("/iiif/search/{version: [12]}")
@Tag(name = "iiif")
@RunOnVirtualThread
class SearchInsideResource {
    private final SearchedPlaces places;
    private final Hits hits;
    private final Stewards stewards;
    private final IiifAddresses addresses;
    private final UriInfo uri;
    private final HttpHeaders headers;

    SearchInsideResource(
            SearchedPlaces places,
            Hits hits,
            Stewards stewards,
            IiifAddresses addresses,
            UriInfo uri,
            HttpHeaders headers) {
        this.places = places;
        this.hits = hits;
        this.stewards = stewards;
        this.addresses = addresses;
        this.uri = uri;
        this.headers = headers;
    }

    @GET
    @Path("/{item}")
    @PermitAll
    @Operation(
            summary = "Content Search in an item",
            description = "Parameters: q, motivation, page, and our own lang: only texts in these languages. Each word"
                    + " that was found is an annotation on its place on the scan; of a translation, the whole"
                    + " paragraph on the place of its source.")
    public Response inItem(@RestPath int version, @RestPath String item) {
        return answer(places.item(version, item));
    }

    @GET
    @Path("/collection/{collection}")
    @PermitAll
    @Operation(summary = "Content Search in all items of a collection and of those below it")
    public Response inCollection(@RestPath int version, @RestPath String collection) {
        return answer(places.collection(version, collection));
    }

    private Response answer(Searched searched) {
        var asked = Asked.of(uri.getQueryParameters());
        var page = hits.of(asked, searched);
        var named = stewards.bySlugs(page.stewards());
        if (searched.version() == 1) {
            var written = JsonDocument.of(new SearchPage1(asked, searched, page, named, addresses)::write);
            return JsonLd.answer(headers, JsonLdForm.SEARCH_1, written, searched.cacheControl());
        }
        var written = JsonDocument.of(new SearchPage2(asked, searched, page, named, addresses)::write);
        return JsonLd.answer(headers, JsonLdForm.SEARCH_2, written, searched.cacheControl());
    }
}
