package org.atmina.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.atmina.access.Roles;
import org.atmina.problem.Problem;
import org.atmina.search.indexing.Reindex;
import org.atmina.search.indexing.ReindexState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Rebuilding the index, for administrators.
@Path("/api/v1/admin/reindex")
@Tag(name = "admin")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class ReindexResource {
    private static final int ACCEPTED = 202;

    private final Reindex reindex;

    ReindexResource(Reindex reindex) {
        this.reindex = reindex;
    }

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(summary = "Rebuild the index from the database while searches go on")
    public ReindexState start() {
        var state = reindex.start();
        if (state.state() == ReindexState.Phase.BUSY_ELSEWHERE) {
            throw new Problem.Conflict("reindex-running", Map.of()).asException();
        }
        return state;
    }

    @GET
    @Operation(summary = "How far the rebuild is, or how the last one ended")
    public ReindexState state() {
        return reindex.state();
    }
}
