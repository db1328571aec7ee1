package org.atmina.ingest;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.atmina.problem.Problem;
import org.atmina.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The originals, byte for byte.
@Path("/api/v1/items/{id}/files/{position}")
@PermitAll
@RunOnVirtualThread
@Tag(name = "files")
public class FileResource {
    private static final String CONTENT_RANGE = "Content-Range";
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Originals originals;

    FileResource(Originals originals) {
        this.originals = originals;
    }

    @GET
    @Uncompressed
    @Operation(summary = "The original, or a range of it")
    public Response get(
            @RestPath String id,
            @RestPath int position,
            @RestHeader("Range") @Nullable String range,
            @RestHeader("If-Range") @Nullable String ifRange,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var original = originals.find(id, position);
        if (EntityTags.matches(known, original.etag())) {
            return unchanged(original);
        }
        var wanted = ifRange == null || ifRange.strip().equals(original.etag()) ? range : null;
        return switch (ByteRange.parse(wanted, original.content().size())) {
            case ByteRange.Wish.Whole() -> whole(original);
            case ByteRange.Wish.Part(ByteRange part) -> part(original, part);
            case ByteRange.Wish.Unsatisfiable() -> unsatisfiable(original, acceptLanguage);
        };
    }

    @HEAD
    @Uncompressed
    @Operation(summary = "What the headers of the original are")
    public Response head(@RestPath String id, @RestPath int position) {
        var original = originals.find(id, position);
        return with(original, Response.ok())
                .header(HttpHeaders.CONTENT_LENGTH, original.content().size())
                .build();
    }

    private static Response unchanged(Originals.Original original) {
        return Response.notModified()
                .header(HttpHeaders.ETAG, original.etag())
                .header(HttpHeaders.CACHE_CONTROL, original.headers().get(HttpHeaders.CACHE_CONTROL))
                .build();
    }

    private static Response whole(Originals.Original original) {
        return body(original, Response.ok(), 0, original.content().size());
    }

    private static Response part(Originals.Original original, ByteRange range) {
        var response = Response.status(Response.Status.PARTIAL_CONTENT)
                .header(CONTENT_RANGE, range.of(original.content().size()));
        return body(original, response, range.first(), range.length());
    }

    private static Response body(
            Originals.Original original, Response.ResponseBuilder response, long first, long length) {
        StreamingOutput bytes = out -> original.content().copyTo(out, first, length);
        return with(original, response)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .entity(bytes)
                .build();
    }

    private static Response unsatisfiable(Originals.Original original, @Nullable String acceptLanguage) {
        var size = original.content().size();
        var problem = new Problem.Other(RANGE_NOT_SATISFIABLE, "range-not-satisfiable", Map.of("size", size));
        return Response.status(RANGE_NOT_SATISFIABLE)
                .type(ProblemView.MEDIA_TYPE)
                .header(CONTENT_RANGE, "bytes */" + size)
                .entity(ProblemView.of(problem, AskedLanguages.of(null, acceptLanguage)))
                .build();
    }

    private static Response.ResponseBuilder with(Originals.Original original, Response.ResponseBuilder response) {
        original.headers().forEach(response::header);
        return response;
    }
}
