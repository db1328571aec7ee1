package org.atmina.glossary.http;

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
import java.util.List;
import java.util.Objects;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.glossary.tbx.TbxExport;
import org.atmina.glossary.tbx.TbxImport;
import org.atmina.language.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path(GlossaryResource.PATH)
@Tag(name = "Glossary")
@RunOnVirtualThread
class GlossaryFilesResource {
    private final TbxImport imports;
    private final TbxExport exports;
    private final Readers readers;

    GlossaryFilesResource(TbxImport imports, TbxExport exports, Readers readers) {
        this.imports = imports;
        this.exports = exports;
        this.readers = readers;
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            summary = "Take in a file of terms",
            description = "TBX-Basic (ISO 30042:2019), with data categories as attributes or as elements. An entry is"
                    + " known by its `id`. The file decides for the languages that it names and leaves the others as they"
                    + " are; the same file again changes nothing. With `dryRun` nothing is written; with `keep` entries"
                    + " that are there stay as they are.")
    @APIResponse(responseCode = "200", description = "What became of every entry")
    @APIResponse(responseCode = "400", description = "This is no such file; nothing was taken in")
    @APIResponse(responseCode = "413", description = "The file is too large; nothing was taken in")
    public TbxImportView take(
            InputStream file,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("false") boolean keep,
            @RestQuery @Nullable String lang,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var languages = Asked.languages(lang, acceptLanguage);
        var outcome = imports.take(file, new TbxImport.Way(dryRun, keep), readers.current());
        return TbxImportView.of(outcome.orProblem(), languages);
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_XML)
    @PermitAll
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"glossary.tbx\"")
    @Operation(
            summary = "Get the approved entries as TBX-Basic",
            description = "With `language`, once or several times, only terms and notes in these languages.")
    public StreamingOutput entries(@RestQuery @Nullable List<String> language) {
        List<LanguageTag> wanted = Objects.requireNonNullElse(language, List.<String>of()).stream()
                .map(tag -> Asked.language("language", tag))
                .filter(Objects::nonNull)
                .toList();
        exports.check();
        return out -> exports.write(wanted, out);
    }
}
