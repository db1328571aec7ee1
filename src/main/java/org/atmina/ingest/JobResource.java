package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What became of an uploaded file, and another attempt where it did not go well.
@Path("/api/v1/jobs/{id}")
@RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "jobs")
public class JobResource {
    private final Jobs jobs;
    private final JobViews views;
    private final Readers readers;

    JobResource(Jobs jobs, JobViews views, Readers readers) {
        this.jobs = jobs;
        this.views = views;
        this.readers = readers;
    }

    @GET
    @Operation(summary = "The work on one file, page by page")
    public JobView get(
            @RestPath UUID id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var job = jobs.find(id).orElseThrow(() -> missing(id));
        return views.withPages(job, AskedLanguages.of(lang, acceptLanguage));
    }

    @POST
    @Path("/retry")
    @RolesAllowed(Roles.ARCHIVIST)
    @Operation(summary = "Works once more on a file whose job failed or left pages unread")
    public Response retry(
            @RestPath UUID id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return switch (jobs.retry(id, readers.current().actor())) {
            case Jobs.RetryResult.Queued(JobRecord job) ->
                Response.accepted(views.withPages(job, AskedLanguages.of(lang, acceptLanguage)))
                        .build();
            case Jobs.RetryResult.NotNeeded(JobRecord job) ->
                throw new Problem.Conflict(
                                "job-not-to-retry",
                                Map.of("id", id.toString(), "state", job.state().slug()))
                        .asException();
            case Jobs.RetryResult.NoSuchJob() -> throw missing(id);
        };
    }

    private static RuntimeException missing(UUID id) {
        return new Problem.Missing("no-such-job", Map.of("id", id.toString())).asException();
    }
}
