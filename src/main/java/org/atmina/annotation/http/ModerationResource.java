package org.atmina.annotation.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.annotation.AnnotationState;
import org.atmina.annotation.Annotations;
import org.atmina.annotation.Moderation;
import org.atmina.catalog.Items;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Slug;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where curators read what waits for them, and decide.
@Path("/api/v1/annotations")
@RolesAllowed(Roles.CURATOR)
@Tag(name = "Annotations")
@RunOnVirtualThread
class ModerationResource {
    private static final int LAST_PAGE = 1_000_000;

    private final Annotations annotations;
    private final Moderation moderation;
    private final Items items;
    private final ModerationViews views;
    private final Readers readers;

    ModerationResource(
            Annotations annotations, Moderation moderation, Items items, ModerationViews views, Readers readers) {
        this.annotations = annotations;
        this.moderation = moderation;
        this.items = items;
        this.views = views;
        this.readers = readers;
    }

    /// @param version of the annotation as the curator has read it
    record Publication(@NotNull @Min(1) Long version) {}

    record Rejection(
            @NotNull @Min(1) Long version,
            @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Operation(summary = "List annotations in one state, the one that has waited longest first")
    @APIResponse(responseCode = "200")
    public ModerationView.Page list(
            @RestQuery @DefaultValue("pending") String state,
            @RestQuery @Nullable PublicId item,
            @RestQuery @DefaultValue("1") @Min(1) @Max(LAST_PAGE) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size) {
        var asked = Slug.find(AnnotationState.class, state)
                .orElseThrow(() -> new Problem.Invalid("field-invalid", Map.of("fields", "state")).asException());
        var of = item == null
                ? null
                : items.see(item, readers.current()).orProblem().id();
        return views.page(annotations.in(asked, of, page, size));
    }

    @GET
    @Path("/{annotation}")
    @Operation(summary = "Get an annotation with all that it ever said")
    @APIResponse(responseCode = "404", description = "There is no such annotation")
    public ModerationView get(@RestPath UUID annotation) {
        var found = annotations
                .byId(annotation)
                .orElseThrow(() ->
                        new Problem.Missing("no-such-annotation", Map.of("id", annotation.toString())).asException());
        return views.withHistory(found, annotations.history(annotation));
    }

    @POST
    @Path("/{annotation}/publish")
    @Operation(summary = "Show an annotation to readers")
    @APIResponse(responseCode = "409", description = "It has changed, or it does not wait for this")
    public ModerationView publish(@RestPath UUID annotation, @NotNull @Valid Publication form) {
        return views.of(moderation
                .publish(annotation, form.version(), readers.current())
                .orProblem());
    }

    @POST
    @Path("/{annotation}/reject")
    @Operation(summary = "Keep an annotation from readers, or take it from them, and say why")
    @APIResponse(responseCode = "409", description = "It has changed, or it does not wait for this")
    public ModerationView reject(@RestPath UUID annotation, @NotNull @Valid Rejection form) {
        return views.of(moderation
                .reject(annotation, form.version(), form.reason(), readers.current())
                .orProblem());
    }
}
