package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.atmina.problem.Problem;
import org.atmina.storage.Derivatives;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Pictures of pages to look at.
@Path("/api/v1/items/{id}/pages/{file}/{number}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "files")
public class PagePictureResource {
    private static final String JPEG = "image/jpeg";

    private final SeenItems seen;
    private final Derivatives derivatives;

    PagePictureResource(SeenItems seen, Derivatives derivatives) {
        this.seen = seen;
        this.derivatives = derivatives;
    }

    /// @param file the place of the file among the files of the item
    @GET
    @Path("/image.jpg")
    @Operation(summary = "A page, at most 2000 pixels wide or high")
    public Response image(
            @RestPath String id,
            @RestPath int file,
            @RestPath int number,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return picture(id, file, number, Derivatives.Kind.IMAGE, known);
    }

    @GET
    @Path("/thumbnail.jpg")
    @Operation(summary = "A page, small")
    public Response thumbnail(
            @RestPath String id,
            @RestPath int file,
            @RestPath int number,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return picture(id, file, number, Derivatives.Kind.THUMBNAIL, known);
    }

    private Response picture(String id, int position, int number, Derivatives.Kind kind, @Nullable String known) {
        var file = seen.file(id, position);
        var picture = derivatives
                .find(file.itemId(), file.id(), number, kind)
                .orElseThrow(() -> new Problem.Missing(
                                "no-such-page-picture", Map.of("id", id, "position", position, "number", number))
                        .asException());
        var etag = etag(picture);
        var response = EntityTags.matches(known, etag)
                ? Response.notModified()
                : Response.ok(picture.toFile()).type(JPEG).header("X-Content-Type-Options", "nosniff");
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String etag(java.nio.file.Path picture) {
        try {
            return "\"%x-%x\""
                    .formatted(
                            Files.size(picture),
                            Files.getLastModifiedTime(picture).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
