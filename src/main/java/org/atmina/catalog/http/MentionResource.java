package org.atmina.catalog.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.Items;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.mention.Mention;
import org.atmina.catalog.authority.mention.MentionState;
import org.atmina.catalog.authority.mention.Mentions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path(ItemResource.PATH + "/{id}/mentions")
@Tag(name = "Mentions")
@RunOnVirtualThread
class MentionResource {
    private final Items items;
    private final Mentions mentions;
    private final Readers readers;

    MentionResource(Items items, Mentions mentions, Readers readers) {
        this.items = items;
        this.mentions = mentions;
        this.readers = readers;
    }

    /// @param start within the wording of the segment, in UTF-16 code units
    record MentionForm(
            @NotNull UUID segment,
            @Min(0) int start,
            @Min(1) int end,

            @NotNull @Schema(implementation = String.class, description = "Public identifier")
            PublicId authority) {}

    @GET
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR, Roles.TRANSLATOR, Roles.REVIEWER, Roles.ADMIN})
    @Operation(summary = "List the names in the text of an item, in reading order, with what was decided about them")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such item")
    public MentionView.Page list(
            @RestPath PublicId id,
            @RestQuery @Nullable String state,
            @RestQuery @DefaultValue("1") @Min(1) @Max(ItemResource.LAST_PAGE) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var item = item(id);
        var found = mentions.list(item, Asked.term(MentionState.class, "state", state), page, size);
        return MentionView.Page.of(found, mentions.isPending(item), languages);
    }

    @POST
    @Path("/suggest")
    @RolesAllowed({Roles.ARCHIVIST, Roles.CURATOR})
    @ResponseStatus(202)
    @Operation(
            summary = "Ask for suggestions of names in the text of an item",
            description = "They are made in the background; `pending` in the list says when that is done. What somebody"
                    + " has rejected is not suggested again.")
    @APIResponse(responseCode = "202")
    @APIResponse(responseCode = "404", description = "There is no such item")
    public void suggest(@RestPath PublicId id) {
        mentions.suggest(item(id), readers.current());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @ResponseStatus(201)
    @Operation(summary = "Say that words in the text of an item mean an authority")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "400", description = "There are no such words, or there is no such authority")
    public MentionView add(
            @RestPath PublicId id,
            @NotNull @Valid MentionForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var at = new Mention.Stretch(form.segment(), form.start(), form.end());
        var added = mentions.add(item(id), at, form.authority(), readers.current());
        return MentionView.of(added.orProblem(), languages);
    }

    @PUT
    @Path("/{mention}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Confirm a mention: the words mean the authority, and link text and item to it")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such mention in this item")
    public MentionView confirm(
            @RestPath PublicId id,
            @RestPath UUID mention,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var decided = mentions.decide(item(id), mention, MentionState.CONFIRMED, readers.current());
        return MentionView.of(decided.orProblem(), languages);
    }

    @DELETE
    @Path("/{mention}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Reject a mention: the words mean something else; it is not suggested again")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "There is no such mention in this item")
    public void reject(@RestPath PublicId id, @RestPath UUID mention) {
        mentions.decide(item(id), mention, MentionState.REJECTED, readers.current())
                .orProblem();
    }

    private ItemRecord item(PublicId id) {
        return items.see(id, readers.current()).orProblem();
    }
}
