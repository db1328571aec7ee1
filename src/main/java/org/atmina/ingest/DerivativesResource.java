package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.atmina.access.Roles;
import org.atmina.catalog.image.PageImageRequests;
import org.atmina.catalog.image.PageImages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Making all images of pages again, for administrators.
@Path("/api/v1/admin/derivatives")
@Tag(name = "administration")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class DerivativesResource {
    private static final int ACCEPTED = 202;
    private static final int FAILURES_SHOWN = 20;

    private final PageImageRequests requests;
    private final PageImages images;

    DerivativesResource(PageImageRequests requests, PageImages images) {
        this.requests = requests;
        this.images = images;
    }

    /// @param waiting  files whose images are still to be made
    /// @param failed   files that were given up
    /// @param images   all images that are served
    /// @param failures the latest of those that were given up
    public record State(long waiting, long failed, long images, List<PageImageRequests.Failure> failures) {}

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Make the images of all pages again from the originals; what is served stays until then")
    public State rebuild() {
        requests.addAll();
        return state();
    }

    @GET
    @Operation(summary = "How many files wait for the images of their pages, and which were given up")
    public State state() {
        var standing = requests.standing();
        return new State(standing.waiting(), standing.failed(), images.count(), requests.failures(FAILURES_SHOWN));
    }
}
