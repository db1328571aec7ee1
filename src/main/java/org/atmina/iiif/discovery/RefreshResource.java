package org.atmina.iiif.discovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.atmina.access.Audit;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// For the day when every manifest looks other than before, such as after an upgrade of the archive itself.
@Path("/api/v1/admin/discovery/refresh")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Administration")
@RunOnVirtualThread
class RefreshResource {
    private final Notes notes;
    private final Audit audit;
    private final Readers readers;

    RefreshResource(Notes notes, Audit audit, Readers readers) {
        this.notes = notes;
        this.audit = audit;
        this.readers = readers;
    }

    @POST
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Announce all manifests and collections again",
            description = "A Refresh, and after it an Update of each; in the stream within seconds.")
    @APIResponse(responseCode = "202")
    public void refresh() {
        notes.addRefresh();
        audit.record(new Audit.Act(
                readers.current().actor(), "refresh", "activity-stream", Standings.TOP, null, Map.of(), null));
    }
}
