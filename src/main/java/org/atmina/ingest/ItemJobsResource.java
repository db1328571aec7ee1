package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.atmina.access.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What became of all the files of an item.
@Path("/api/v1/items/{id}/jobs")
@RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "jobs")
public class ItemJobsResource {
    private final SeenItems seen;
    private final Jobs jobs;
    private final JobViews views;

    ItemJobsResource(SeenItems seen, Jobs jobs, JobViews views) {
        this.seen = seen;
        this.jobs = jobs;
        this.views = views;
    }

    @GET
    @Operation(summary = "The work on the files of an item, the oldest first")
    public JobView.Listing list(
            @RestPath String id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var list = jobs.ofItem(seen.item(id).id());
        var sent = views.withoutPages(list, AskedLanguages.of(lang, acceptLanguage));
        return new JobView.Listing(sent.size(), 1, sent.size(), sent);
    }
}
