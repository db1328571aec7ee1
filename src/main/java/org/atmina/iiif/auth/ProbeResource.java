package org.atmina.iiif.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SequencedMap;
import org.atmina.iiif.JsonLdForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The probes: what a viewer would get if it asked for the thing itself. They always answer 200, whatever is asked.
@Path("/iiif/auth/2/probe")
@Tag(name = "IIIF access")
@PermitAll
@RunOnVirtualThread
class ProbeResource {
    private final Probes probes;

    private final ObjectMapper json;

    ProbeResource(Probes probes, ObjectMapper json) {
        this.probes = probes;
        this.json = json;
    }

    /// @param version of the Image API in which the image is served
    /// @param image   its id, or that of its preview
    @GET
    @Path("/{version: 2|3}/{image}")
    @Operation(summary = "Would this image be shown?")
    public Response ofImage(@RestPath int version, @RestPath String image, @Context HttpHeaders asked)
            throws JsonProcessingException {
        return answer(asked, probes.ofImage(version, image));
    }

    @GET
    @Path("/item/{item}")
    @Operation(summary = "Would the texts of this item be shown?")
    public Response ofItem(@RestPath String item, @Context HttpHeaders asked) throws JsonProcessingException {
        return answer(asked, probes.ofItem(item));
    }

    private Response answer(HttpHeaders asked, SequencedMap<String, Object> result) throws JsonProcessingException {
        var form = JsonLdForm.choose(asked.getAcceptableMediaTypes(), List.of(JsonLdForm.AUTH_2));
        return Response.ok(json.writeValueAsBytes(result))
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept, Authorization, Cookie")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
