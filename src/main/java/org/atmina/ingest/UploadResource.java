package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.atmina.access.Readers;
import org.atmina.access.Roles;
import org.atmina.catalog.FileRecord;
import org.atmina.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Brings a file into an item.
@Path("/api/v1/items/{id}/files")
@RolesAllowed(Roles.ARCHIVIST)
@RunOnVirtualThread
@Tag(name = "files")
public class UploadResource {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final SeenItems seen;
    private final Uploads uploads;
    private final Readers readers;

    UploadResource(SeenItems seen, Uploads uploads, Readers readers) {
        this.seen = seen;
        this.uploads = uploads;
        this.readers = readers;
    }

    /// @param duplicate the item had these bytes already; the job is that of the first time
    record Receipt(UUID job, UUID file, int position, String sha512, boolean duplicate) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Receives a file; its job tells what became of it")
    public Response receive(
            @RestPath String id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String language,
            @RestForm @Nullable Integer position) {
        var item = seen.item(id);
        if (file == null) {
            throw new Problem.Invalid("upload-without-file", Map.of()).asException();
        }
        if (position != null && position < 1) {
            throw new Problem.Invalid("field-invalid", Map.of("fields", "position")).asException();
        }
        var declared = new Uploads.Declared(
                FileName.from(file.fileName()),
                mediaType(file.contentType()),
                AskedLanguages.tag(language, "language"),
                position);
        return answer(receive(item.id(), declared, file), declared.name());
    }

    private Uploads.UploadResult receive(UUID item, Uploads.Declared declared, FileUpload file) {
        try (var bytes = Files.newInputStream(file.uploadedFile())) {
            return uploads.receive(item, declared, bytes, readers.current().actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response answer(Uploads.UploadResult result, FileName name) {
        return switch (result) {
            case Uploads.UploadResult.Accepted(UUID job, FileRecord file, boolean duplicate) ->
                Response.accepted(new Receipt(
                                job, file.id(), file.position(), file.content().sha512(), duplicate))
                        .location(URI.create("/api/v1/jobs/" + job))
                        .build();
            case Uploads.UploadResult.Empty() ->
                throw new Problem.Invalid("file-empty", Map.of("name", name.value())).asException();
            case Uploads.UploadResult.TooLarge(long limit) ->
                throw new Problem.TooLarge("file-too-large", Map.of("name", name.value(), "limit", limit))
                        .asException();
            case Uploads.UploadResult.Refused(Problem why) -> throw why.asException();
        };
    }

    private static String mediaType(@Nullable String declared) {
        try {
            var type = MediaType.valueOf(declared);
            return type.getType() + "/" + type.getSubtype();
        } catch (IllegalArgumentException e) {
            return UNKNOWN_TYPE;
        }
    }
}
