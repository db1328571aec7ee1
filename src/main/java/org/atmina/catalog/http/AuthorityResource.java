package org.atmina.catalog.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.Listing;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.authority.Authorities;
import org.atmina.catalog.authority.AuthorityEditing;
import org.atmina.catalog.authority.AuthorityForm;
import org.atmina.catalog.authority.AuthorityMerge;
import org.atmina.catalog.authority.AuthorityRecord;
import org.atmina.catalog.authority.ScopeNotes;
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

@Path(AuthorityResource.PATH)
@Tag(name = "Authorities")
@RunOnVirtualThread
class AuthorityResource {
    static final String PATH = "/api/v1/authorities";

    private final Authorities authorities;
    private final AuthorityEditing editing;
    private final AuthorityMerge merging;
    private final ScopeNotes notes;
    private final FormChange changes;
    private final Readers readers;

    AuthorityResource(
            Authorities authorities,
            AuthorityEditing editing,
            AuthorityMerge merging,
            ScopeNotes notes,
            FormChange changes,
            Readers readers) {
        this.authorities = authorities;
        this.editing = editing;
        this.merging = merging;
        this.notes = notes;
        this.changes = changes;
        this.readers = readers;
    }

    /// @param into the one that stays
    /// @param version of the one that goes
    record MergeForm(
            @NotNull @Schema(implementation = String.class, description = "Public identifier of the one that stays")
            PublicId into,

            @NotNull @Schema(description = "Of the one that goes")
            Long version) {}

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "List authorities, by their names",
            description = "`q` is what a name, or a word of it, begins with; case and accents do not matter.")
    public AuthorityList list(
            @RestQuery @Nullable @Size(max = 200) String q,
            @RestQuery @Nullable String kind,
            @RestQuery @DefaultValue("1") @Min(1) @Max(ItemResource.LAST_PAGE) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var filter = new Authorities.Filter(
                q == null || q.isBlank() ? null : q, Asked.term(AuthorityKind.class, "kind", kind));
        return AuthorityList.of(authorities.list(filter, readers.current(), page, size), languages);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "Get an authority with all its names")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(responseCode = "301", description = "It was merged into another one, which Location names")
    @APIResponse(responseCode = "404", description = "There is none, or none that the caller may know of")
    public RestResponse<AuthorityView> get(
            @RestPath PublicId id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var found = authorities
                .see(id, readers.current())
                .orElseThrow(() -> Authorities.missing(id).asException());
        var successor = found.standing().successor();
        return successor == null
                ? answer(RestResponse.Status.OK, found, languages)
                : RestResponse.ResponseBuilder.<AuthorityView>create(RestResponse.Status.MOVED_PERMANENTLY)
                        .location(address(successor))
                        .build();
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Make an authority")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong, or a language has two preferred names")
    public RestResponse<AuthorityView> create(
            @NotNull @Valid AuthorityForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        return answer(
                RestResponse.Status.CREATED,
                editing.create(form, readers.current()).orProblem(),
                languages);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            summary = "Say anew all that is said about an authority",
            description = "What the body leaves out is taken away. The member `version` or the header If-Match says on"
                    + " which version the change was made.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong, or no version was given")
    @APIResponse(responseCode = "409", description = "The version is not the present one")
    @APIResponse(responseCode = "410", description = "It was merged into another one")
    public RestResponse<AuthorityView> change(
            @RestPath PublicId id,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AuthorityForm.class)))
                    ObjectNode form,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var version = FormChange.version(form, ifMatch);
        var said = changes.authority(form);
        var changed =
                editing.change(id, version, now -> said, readers.current()).orProblem();
        return answer(RestResponse.Status.OK, changed, languages);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            summary = "Take away an authority that nothing links to",
            description = "The header If-Match says on which version this was decided.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "Something links to it, or the version is not the present one")
    @APIResponse(responseCode = "410", description = "It was merged into another one")
    public void delete(@RestPath PublicId id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.delete(id, FormChange.version(null, ifMatch), readers.current()).orProblem();
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            summary = "Merge an authority into another one of its kind",
            description = "Links, names, addresses and notes move there; this identifier leads there from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The one that stays",
            content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(responseCode = "409", description = "They are of two kinds, or the version is not the present one")
    @APIResponse(responseCode = "410", description = "One of them was merged away already")
    public RestResponse<AuthorityView> merge(
            @RestPath PublicId id,
            @NotNull @Valid MergeForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var stays = merging.merge(id, form.version(), form.into(), readers.current())
                .orProblem();
        return answer(RestResponse.Status.OK, stays, languages);
    }

    private RestResponse<AuthorityView> answer(
            RestResponse.Status status, AuthorityRecord authority, ReaderLanguages languages) {
        var view = new AuthorityView(
                AuthorityView.Head.of(authority, languages),
                notes.shown(authority.id(), languages).orElse(null),
                notes.units(authority.id()),
                authorities.countItems(authority, readers.current()));
        var response = RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, "\"" + authority.version() + "\"");
        return status == RestResponse.Status.CREATED
                ? response.location(address(authority.name())).build()
                : response.build();
    }

    private static URI address(PublicId id) {
        return URI.create(PATH + "/" + id);
    }
}
