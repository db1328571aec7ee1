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
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemEditing;
import org.atmina.catalog.ItemFilter;
import org.atmina.catalog.ItemForm;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.ItemState;
import org.atmina.catalog.Items;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownTexts;
import org.atmina.catalog.Sighting;
import org.atmina.language.ReaderLanguages;
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

@Path(ItemResource.PATH)
@Tag(name = "Items")
@RunOnVirtualThread
class ItemResource {
    static final String PATH = "/api/v1/items";
    static final long LAST_PAGE = 1_000_000;

    private final Items items;
    private final ItemEditing editing;
    private final ItemViews views;
    private final ShownTexts texts;
    private final FormChange changes;
    private final Readers readers;

    ItemResource(
            Items items, ItemEditing editing, ItemViews views, ShownTexts texts, FormChange changes, Readers readers) {
        this.items = items;
        this.editing = editing;
        this.views = views;
        this.texts = texts;
        this.changes = changes;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "List the items that the caller may see, the oldest first")
    public ItemList list(
            @RestQuery @Nullable PublicId collection,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String identifier,
            @RestQuery @DefaultValue("1") @Min(1) @Max(LAST_PAGE) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var filter = new ItemFilter(collection, Asked.term(ItemState.class, "state", state), identifier);
        var found = items.list(filter, readers.current(), page, size);
        return ItemList.of(found, views.heads(found.entries(), languages));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Get an item with its files and pages, its texts in the caller's language where translated",
            description = "The first 200 pages are listed; the others are at /pages.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    @APIResponse(responseCode = "410", description = "It was withdrawn; the answer is its tombstone")
    public ItemView get(
            @RestPath PublicId id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        return views.of(open(id, languages), languages);
    }

    @GET
    @Path("/{id}/pages")
    @PermitAll
    @Operation(summary = "List the pages of an item, file by file")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such item, or none that the caller may see")
    @APIResponse(responseCode = "410", description = "The item was withdrawn")
    public PageList pages(
            @RestPath PublicId id,
            @RestQuery @DefaultValue("1") @Min(1) @Max(LAST_PAGE) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size) {
        var item = items.see(id, readers.current()).orProblem();
        return PageList.of(views.pages(item, page, size));
    }

    @POST
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(summary = "Make an item, in draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ItemView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong, or the collection does not exist")
    @APIResponse(responseCode = "409", description = "The identifier is taken in that collection")
    public RestResponse<ItemView> create(
            @NotNull @Valid ItemForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var made = editing.create(form, readers.current()).orProblem();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, views.of(made, languages))
                .location(URI.create(ItemViews.address(made)))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @Operation(
            summary = "Change what is said about an item",
            description = "JSON Merge Patch: only named fields change, null takes away. The member `version` or the"
                    + " header If-Match says on which version the change was made.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "A field is wrong, or no version was given")
    @APIResponse(responseCode = "409", description = "The version is not the present one, or the identifier is taken")
    public ItemView change(
            @RestPath PublicId id,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = ItemForm.class)))
                    ObjectNode patch,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var version = FormChange.version(patch, ifMatch);
        var changed = editing.change(id, version, changes.ofItem(patch), readers.current())
                .orProblem();
        return views.of(changed, languages);
    }

    /// The item, or a tombstone that speaks the reader's language.
    private ItemRecord open(PublicId id, ReaderLanguages languages) {
        return switch (items.see(id, readers.current())) {
            case Sighting.Withdrawn gone -> {
                var title = texts.of(gone.item().title(), languages);
                throw gone.tombstone(title.text(), title.language()).asException();
            }
            case Sighting other -> other.orProblem();
        };
    }
}
