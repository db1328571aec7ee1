package org.atmina.iiif.presentation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.atmina.iiif.JsonDocument;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The context of our own words in annotations, for programs that read JSON-LD.
@Path("/iiif/terms/1/context.json")
@PermitAll
@Tag(name = "IIIF")
public class TermsResource {
    private static final JsonDocument CONTEXT = JsonDocument.of(Terms::write);
    private static final JsonLdForm.Chosen FORM =
            new JsonLdForm.Chosen(JsonLdForm.PRESENTATION_3, "application/ld+json");

    @GET
    @Operation(summary = "The context of the archive's own words")
    public Response get(@Context HttpHeaders headers) {
        return JsonLd.answer(headers, FORM, CONTEXT, "public, max-age=86400");
    }
}
