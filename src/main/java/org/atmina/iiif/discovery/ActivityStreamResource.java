package org.atmina.iiif.discovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.atmina.iiif.JsonLd;
import org.atmina.iiif.JsonLdForm;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What has become of all that everybody may see. There is nothing in it that is not for everybody.
@Path("/iiif/discovery/1/activity-stream")
@PermitAll
@Tag(name = "IIIF")
@RunOnVirtualThread
class ActivityStreamResource {
    private final ActivityStream stream;
    private final StreamWriter writer;

    ActivityStreamResource(ActivityStream stream, StreamWriter writer) {
        this.stream = stream;
        this.writer = writer;
    }

    @GET
    @Operation(summary = "IIIF Change Discovery 1.0: how many changes have been announced, and where to read them")
    public Response get(@Context HttpHeaders asked) {
        var document = writer.collection(stream.extent());
        return JsonLd.answer(asked, JsonLdForm.DISCOVERY_1, document, JsonLd.FOR_EVERYBODY);
    }

    @GET
    @Path("/page/{number: [0-9]{1,15}}")
    @Operation(summary = "A page of announced changes, the oldest first")
    public Response page(@RestPath long number, @Context HttpHeaders asked) {
        var page = stream.page(number).orElseThrow(() -> new Problem.Missing("no-such-page", Map.of()).asException());
        return JsonLd.answer(asked, JsonLdForm.DISCOVERY_1, writer.page(page), JsonLd.FOR_EVERYBODY);
    }
}
