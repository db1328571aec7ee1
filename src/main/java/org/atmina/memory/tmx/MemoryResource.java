package org.atmina.memory.tmx;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.Collections;
import org.atmina.catalog.PublicId;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The translation memory as files.
@Path("/api/v1/memory")
@RunOnVirtualThread
@Tag(name = "Translation memory")
class MemoryResource {
    private static final String TMX = "application/x-tmx+xml";

    private final TmxExport exports;
    private final TmxImport imports;
    private final BroughtPairs brought;
    private final Collections collections;
    private final Readers readers;

    MemoryResource(
            TmxExport exports, TmxImport imports, BroughtPairs brought, Collections collections, Readers readers) {
        this.exports = exports;
        this.imports = imports;
        this.brought = brought;
        this.collections = collections;
        this.readers = readers;
    }

    @GET
    @Path("/export")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @Operation(
            summary = "What has been translated from one language to another and approved, as TMX 1.4b.",
            description = "With `collection` only what it holds, directly or below. What was brought in from elsewhere"
                    + " is left out.")
    @APIResponse(responseCode = "200", description = "The memory, as a stream")
    public Response export(
            @RestQuery @NotNull LanguageTag from,
            @RestQuery @NotNull LanguageTag to,
            @RestQuery @Nullable PublicId collection) {
        var held = collection == null ? null : known(collection).id();
        StreamingOutput stream = out -> exports.write(from, to, held, out);
        var name = "atmina-" + (collection == null ? "" : collection + "-") + from + "-" + to + ".tmx";
        return Response.ok(stream, TMX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private CollectionRecord known(PublicId name) {
        return collections
                .see(name, readers.current())
                .orElseThrow(() -> new Problem.Missing("no-such-collection", Map.of("id", name.value())).asException());
    }

    /// @param file what suggestions name; null where all of it was there before
    /// @param known pairs that were there before, here or from another file
    record Taken(@Nullable UUID file, String name, int units, int pairs, int added, int known) {
        static Taken of(MemoryFile file) {
            return new Taken(
                    file.added() == 0 ? null : file.id(),
                    file.name(),
                    file.units(),
                    file.pairs(),
                    file.added(),
                    file.pairs() - file.added());
        }
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.CURATOR, Roles.ARCHIVIST})
    @Operation(
            summary = "Take in a memory from elsewhere, as TMX 1.4.",
            description = "It is suggested beside what was translated here, with its origin. The same file again adds"
                    + " nothing. A file that cannot be used to its end changes nothing.")
    @APIResponse(responseCode = "200", description = "How much of it was new")
    @APIResponse(responseCode = "400", description = "This is no such file; nothing was taken in")
    @APIResponse(responseCode = "413", description = "The file is too large; nothing was taken in")
    public Taken take(InputStream file, @RestQuery @NotBlank @Size(max = 200) String name) {
        return Taken.of(imports.take(file, name.strip(), readers.current()).orProblem());
    }

    @GET
    @Path("/imports")
    @RolesAllowed({Roles.TRANSLATOR, Roles.REVIEWER, Roles.CURATOR, Roles.ARCHIVIST, Roles.ADMIN})
    @Operation(summary = "The memories that were brought in, the newest first.")
    public List<MemoryFile> files() {
        return brought.files();
    }

    @DELETE
    @Path("/imports/{file}")
    @RolesAllowed({Roles.CURATOR, Roles.ARCHIVIST})
    @Operation(summary = "Take a memory out again, with every pair that it brought.")
    @APIResponse(responseCode = "204")
    public void remove(@RestPath UUID file) {
        if (!imports.remove(file, readers.current())) {
            throw new Problem.Missing("no-such-memory-file", Map.of()).asException();
        }
    }
}
