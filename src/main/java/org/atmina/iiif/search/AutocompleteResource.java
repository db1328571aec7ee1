package org.atmina.iiif.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.search.suggest.Completion;
import org.atmina.search.suggest.Completions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// `GET /iiif/search/{version}/.../autocomplete`: the words of an item or a collection that begin so.
@Path("/iiif/search/{version: [12]}")
@Tag(name = "iiif")
@RunOnVirtualThread
class AutocompleteResource {
    private final SearchedPlaces places;
    private final Completions completions;
    private final UriInfo uri;
    private final HttpHeaders headers;

    AutocompleteResource(SearchedPlaces places, Completions completions, UriInfo uri, HttpHeaders headers) {
        this.places = places;
        this.completions = completions;
        this.uri = uri;
        this.headers = headers;
    }

    @GET
    @Path("/{item}/autocomplete")
    @PermitAll
    @Operation(
            summary = "Words of an item that begin so",
            description = "Parameters: q, min, motivation, and our own lang. The count is that of the paragraphs in"
                    + " which a word stands.")
    public Response inItem(@RestPath int version, @RestPath String item) {
        return answer(places.item(version, item));
    }

    @GET
    @Path("/collection/{collection}/autocomplete")
    @PermitAll
    @Operation(summary = "Words of all items of a collection that begin so")
    public Response inCollection(@RestPath int version, @RestPath String collection) {
        return answer(places.collection(version, collection));
    }

    private Response answer(Searched searched) {
        var asked = Asked.of(uri.getQueryParameters());
        if (asked.q().isEmpty()) {
            throw Asked.wrong("q");
        }
        var terms = new Terms(asked, searched, found(asked, searched));
        boolean first = searched.version() == 1;
        return JsonLd.answer(
                headers,
                first ? JsonLdForm.SEARCH_1 : JsonLdForm.SEARCH_2,
                first ? JsonDocument.of(terms::writeList) : JsonDocument.of(terms::writePage),
                searched.cacheControl());
    }

    private List<Completion> found(Asked asked, Searched searched) {
        return asked.isForTexts(searched.version())
                ? completions.of(asked.q(), searched.within(), asked.languages(), asked.min(), searched.reader())
                : List.of();
    }
}
