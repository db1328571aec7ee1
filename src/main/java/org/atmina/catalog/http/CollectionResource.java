package org.atmina.catalog.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.CollectionEditing;
import org.atmina.catalog.CollectionForm;
import org.atmina.catalog.Collections;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/collections")
@Tag(name = "Collections")
@RunOnVirtualThread
class CollectionResource {
    private final Collections collections;
    private final CollectionEditing editing;
    private final CollectionViews views;
    private final FormChange changes;
    private final Readers readers;

    CollectionResource(
            Collections collections,
            CollectionEditing editing,
            CollectionViews views,
            FormChange changes,
            Readers readers) {
        this.collections = collections;
        this.editing = editing;
        this.views = views;
        this.changes = changes;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "List collections that hold something the caller may see, by their identifiers")
    public CollectionList list(
            @RestQuery @Nullable String identifier,
            @RestQuery @Nullable PublicId parent,
            @RestQuery @DefaultValue("1") @Min(1) @Max(ItemResource.LAST_PAGE) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var found = collections.list(new Collections.Filter(identifier, parent), readers.current(), page, size);
        return CollectionList.of(found, views.of(found.entries(), languages));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "Get a collection, its texts in the caller's language where they are translated")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    public CollectionView get(
            @RestPath PublicId id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        return collections
                .see(id, readers.current())
                .map(collection -> views.of(collection, languages))
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", id.value())).asException());
    }

    @POST
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(summary = "Make a collection")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CollectionView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong, or the parent does not exist")
    @APIResponse(responseCode = "409", description = "The identifier is taken, or the level is above the parent's")
    public RestResponse<CollectionView> create(
            @NotNull @Valid CollectionForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var made = editing.create(form, readers.current()).orProblem();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views.of(made, languages))
                .location(URI.create("/api/v1/collections/" + made.name()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(
            summary = "Change what is said about a collection, or move it",
            description = "JSON Merge Patch: only named fields change, null takes away. The member `version` or the"
                    + " header If-Match says on which version the change was made.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "The version is not the present one, or the move makes no tree")
    public CollectionView change(
            @RestPath PublicId id,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = CollectionForm.class)))
                    ObjectNode patch,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var version = FormChange.version(patch, ifMatch);
        var changed = editing.change(id, version, changes.ofCollection(patch), readers.current())
                .orProblem();
        return views.of(changed, languages);
    }
}
