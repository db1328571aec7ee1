package org.atmina.catalog.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Outcome;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path(ItemResource.PATH)
@Tag(name = "Items")
@RunOnVirtualThread
class PublicationResource {
    private final Publication publication;
    private final ItemViews views;
    private final Readers readers;

    PublicationResource(Publication publication, ItemViews views, Readers readers) {
        this.publication = publication;
        this.views = views;
        this.readers = readers;
    }

    /// @param acknowledgeErrors somebody has looked at the files that were not read well and publishes all the same
    record PublicationForm(boolean acknowledgeErrors) {}

    record WithdrawalForm(@NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(summary = "Hand a draft over for review")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "The item is not in draft")
    public ItemView submit(
            @RestPath PublicId id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return view(publication.submit(id, readers.current()), lang, acceptLanguage);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Publish a draft or an item in review")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "Files are still being read, or were not read well and nobody acknowledged that, or the"
                    + " state is another")
    public ItemView publish(
            @RestPath PublicId id,
            @Nullable PublicationForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        boolean acknowledged = form != null && form.acknowledgeErrors();
        return view(publication.publish(id, acknowledged, readers.current()), lang, acceptLanguage);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Withdraw a published item for good; its tombstone gives the reason")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "The item is not published")
    public ItemView withdraw(
            @RestPath PublicId id,
            @NotNull @Valid WithdrawalForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return view(publication.withdraw(id, form.reason(), readers.current()), lang, acceptLanguage);
    }

    private ItemView view(Outcome<ItemRecord> outcome, @Nullable String lang, @Nullable String acceptLanguage) {
        return views.of(outcome.orProblem(), Asked.languages(lang, acceptLanguage));
    }
}
