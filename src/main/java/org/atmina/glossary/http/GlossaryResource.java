package org.atmina.glossary.http;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.Listing;
import org.atmina.glossary.EntryForm;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.EntryStatus;
import org.atmina.glossary.EntryVersion;
import org.atmina.glossary.Glossary;
import org.atmina.glossary.GlossaryEditing;
import org.atmina.glossary.GlossaryEntry;
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

@Path(GlossaryResource.PATH)
@Tag(name = "Glossary")
@RunOnVirtualThread
class GlossaryResource {
    static final String PATH = "/api/v1/glossary";

    private final Glossary glossary;
    private final GlossaryEditing editing;
    private final CheckedEntries checked;
    private final Readers readers;

    GlossaryResource(Glossary glossary, GlossaryEditing editing, CheckedEntries checked, Readers readers) {
        this.glossary = glossary;
        this.editing = editing;
        this.checked = checked;
        this.readers = readers;
    }

    /// One version of an entry, as it is sent.
    @Schema(name = "GlossaryEntryVersion")
    record VersionView(long version, EntryForm said, String actor, Instant at) {
        static VersionView of(EntryVersion version) {
            return new VersionView(version.version(), version.said(), version.actor(), version.at());
        }
    }

    @GET
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "List the glossary, by its first terms",
            description = "`q` is what a term, or a word of it, begins with; case and accents do not matter. `after` is"
                    + " what `next` of the stretch before said.")
    public EntryList list(
            @RestQuery @Nullable @Size(max = 200) String q,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable @Size(max = EntryForm.LONGEST_SUBJECT) String subject,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable UUID after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Listing.LARGEST) int size,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var filter = new Glossary.Filter(
                q == null || q.isBlank() ? null : q,
                Asked.language("language", language),
                Asked.slug(EntryKind.class, "kind", kind),
                subject,
                Asked.slug(EntryStatus.class, "status", status));
        return EntryList.of(glossary.list(filter, readers.current(), after, size), languages);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(summary = "Get an entry with its terms in all languages")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or none that the caller may see")
    @APIResponse(responseCode = "410", description = "It was withdrawn")
    public RestResponse<EntryView> get(
            @RestPath UUID id,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        return answer(RestResponse.Status.OK, glossary.see(id, readers.current()), languages);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @Operation(summary = "Every version of an entry, the newest first")
    public List<VersionView> history(@RestPath UUID id) {
        return glossary.versions(id, readers.current()).stream()
                .map(VersionView::of)
                .toList();
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Operation(summary = "Make an entry")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong, or a language has two preferred terms")
    @APIResponse(responseCode = "409", description = "Another entry is of the same authority")
    public RestResponse<EntryView> create(
            @NotNull @Valid EntryForm form,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var made = editing.create(inUse(form), null, readers.current().actor()).orProblem();
        return answer(RestResponse.Status.CREATED, made, languages);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            summary = "Say anew all that is said about a concept",
            description = "What the body leaves out is taken away. The member `version` or the header If-Match says on"
                    + " which version the change was made. A withdrawn entry comes back so.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong, or no version was given")
    @APIResponse(responseCode = "409", description = "The version is not the present one")
    public RestResponse<EntryView> change(
            @RestPath UUID id,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = EntryForm.class)))
                    ObjectNode form,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var version = Asked.version(form, ifMatch);
        var said = inUse(checked.read(form));
        var changed = editing.change(id, version, now -> said, readers.current().actor())
                .orProblem();
        return answer(RestResponse.Status.OK, changed, languages);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            summary = "Withdraw an entry",
            description = "It stays with its history; readers learn that it was withdrawn. The header If-Match says on"
                    + " which version this was decided.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", description = "The version is not the present one")
    public void withdraw(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.withdraw(id, Asked.version(null, ifMatch), readers.current().actor())
                .orProblem();
    }

    /// Withdrawing is an act of its own.
    private static EntryForm inUse(EntryForm form) {
        if (form.status() == EntryStatus.WITHDRAWN) {
            throw Asked.wrong("status");
        }
        return form;
    }

    private static RestResponse<EntryView> answer(
            RestResponse.Status status, GlossaryEntry entry, ReaderLanguages languages) {
        var response = RestResponse.ResponseBuilder.create(status, EntryView.of(entry, languages))
                .header(HttpHeaders.ETAG, "\"" + entry.version() + "\"");
        return status == RestResponse.Status.CREATED
                ? response.location(URI.create(PATH + "/" + entry.id())).build()
                : response.build();
    }
}
