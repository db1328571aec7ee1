package org.atmina.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.atmina.catalog.FileRecord;
import org.atmina.catalog.StableId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImageRequests;
import org.atmina.catalog.image.PageImages;
import org.atmina.problem.Problem;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.Size;
import org.atmina.storage.Derivatives;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(PagePictureResource.class);
    private static final int THUMBNAIL = 400;

    private final SeenItems seen;
    private final PageImages images;
    private final PageImageRequests requests;
    private final Derivatives derivatives;

    PagePictureResource(SeenItems seen, PageImages images, PageImageRequests requests, Derivatives derivatives) {
        this.seen = seen;
        this.images = images;
        this.requests = requests;
        this.derivatives = derivatives;
    }

    /// @param file the place of the file among the files of the item
    @GET
    @Path("/image.jpg")
    @Operation(summary = "A page, at most 2048 pixels wide or high")
    public Response image(
            @RestPath String id,
            @RestPath int file,
            @RestPath int number,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return picture(id, file, number, Levels.LARGEST_STORED, known);
    }

    @GET
    @Path("/thumbnail.jpg")
    @Operation(summary = "A page, at most 400 pixels wide or high")
    public Response thumbnail(
            @RestPath String id,
            @RestPath int file,
            @RestPath int number,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return picture(id, file, number, THUMBNAIL, known);
    }

    private Response picture(String id, int position, int number, int longest, @Nullable String known) {
        var file = seen.file(id, position);
        var image = image(file, number)
                .orElseThrow(() -> new Problem.Missing(
                                "no-such-page-picture", Map.of("id", id, "position", position, "number", number))
                        .asException());
        var size = largest(new Levels(image.width(), image.height()), longest);
        var etag = "\"%s-%d\"".formatted(image.version(), size.width());
        var response = EntityTags.matches(known, etag)
                ? Response.notModified()
                : Response.ok(bytes(image, size)).type(JPEG).header("X-Content-Type-Options", "nosniff");
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Optional<PageImage> image(FileRecord file, int number) {
        return images.byId(StableId.page(file.id(), number))
                .or(() -> images.byId(StableId.typesetPage(file.id(), number)));
    }

    /// The largest of the sizes that are kept, up to a limit; the smallest where all are larger.
    private static Size largest(Levels levels, int longest) {
        return levels.sizes().stream()
                .filter(size -> size.longest() <= longest)
                .reduce((_, larger) -> larger)
                .orElseGet(() -> levels.sizes().getFirst());
    }

    /// Where the files are gone or damaged they are made again, and until then there is nothing to be seen.
    private byte[] bytes(PageImage image, Size size) {
        var files = derivatives.find(image.id(), image.version());
        if (files.isPresent()) {
            try (var pyramid = Pyramid.open(files.get().tiff(), files.get().sidecar())) {
                return pyramid.whole(size.width(), size.height()).orElseThrow().toBytes();
            } catch (IOException e) {
                LOG.warnf("event=image-damaged image=%s version=%s cause=%s", image.id(), image.version(), e);
            }
        }
        requests.add(image.fileId());
        throw new Problem.Unavailable("page-picture-remade", Map.of("number", image.number())).asException();
    }
}
