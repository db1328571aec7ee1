package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.atmina.access.Roles;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The jobs of the whole archive.
@Path("/api/v1/admin/jobs")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "administration")
public class AdminJobResource {
    private static final int LARGEST_PAGE = 200;

    private final Jobs jobs;
    private final JobViews views;

    AdminJobResource(Jobs jobs, JobViews views) {
        this.jobs = jobs;
        this.views = views;
    }

    @GET
    @Operation(summary = "Jobs in a state, the newest first")
    public JobView.Listing list(
            @RestQuery @Nullable String state,
            @RestQuery @DefaultValue("1") int page,
            @RestQuery @DefaultValue("20") int size,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw new Problem.Invalid("field-invalid", Map.of("fields", "page, size")).asException();
        }
        var found = jobs.list(state(state), page, size);
        var sent = views.withoutPages(found.jobs(), AskedLanguages.of(lang, acceptLanguage));
        return new JobView.Listing(found.total(), page, size, sent);
    }

    private static @Nullable JobState state(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return JobState.of(written)
                .orElseThrow(() -> new Problem.Invalid("field-invalid", Map.of("fields", "state")).asException());
    }
}
