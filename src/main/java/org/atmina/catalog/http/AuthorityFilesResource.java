package org.atmina.catalog.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.exchange.AuthorityExport;
import org.atmina.catalog.authority.exchange.AuthorityImport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path(AuthorityResource.PATH)
@Tag(name = "Authorities")
@RunOnVirtualThread
class AuthorityFilesResource {
    private static final String CSV = "text/csv";

    private final AuthorityImport imports;
    private final AuthorityExport exports;
    private final Readers readers;

    AuthorityFilesResource(AuthorityImport imports, AuthorityExport exports, Readers readers) {
        this.imports = imports;
        this.exports = exports;
        this.readers = readers;
    }

    @POST
    @Path("/import")
    @Consumes({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.CURATOR, Roles.ADMIN})
    @Operation(
            summary = "Take in a file of authorities",
            description =
                    "CSV in UTF-8 with the header entity,kind,name,language,script,name_kind,period,uri, one row a"
                            + " name; or JSON in the shape of Wikidata's entities. The file adds and sets right what it names and"
                            + " takes nothing away; the same file again changes nothing. Rows that are refused do not keep the"
                            + " others out. With `dryRun` nothing is written; with `keep` authorities that are there stay as they"
                            + " are.")
    @APIResponse(responseCode = "200", description = "What became of every row")
    @APIResponse(responseCode = "400", description = "This is no such file; nothing was taken in")
    @APIResponse(responseCode = "413", description = "The file is too large; nothing was taken in")
    public ImportView take(
            InputStream file,
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("false") boolean keep,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var way = new AuthorityImport.Way(dryRun, keep);
        var outcome = MediaType.valueOf(type).isCompatible(MediaType.valueOf(CSV))
                ? imports.names(file, way, readers.current())
                : imports.entities(file, way, readers.current());
        return ImportView.of(outcome.orProblem(), languages);
    }

    @GET
    @Path("/export")
    @Produces(CSV)
    @PermitAll
    @Operation(summary = "Get the names of all authorities that the caller may know of, as CSV that can be taken in")
    @APIResponse(responseCode = "200")
    public StreamingOutput names(@RestQuery @Nullable String kind) {
        var wanted = Asked.term(AuthorityKind.class, "kind", kind);
        var reader = readers.current();
        return out -> exports.names(wanted, reader, out);
    }
}
