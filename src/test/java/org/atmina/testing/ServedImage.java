package org.atmina.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.StableId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.PixelRows;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.PyramidWriter;
import org.atmina.storage.Derivatives;

/// Gives a page an image without any inspection, as a worker would have made it.
public final class ServedImage {
    private ServedImage() {}

    /// The image of the first page of a file, which is the first of its item and has this page already.
    public static PageImage ofFirstPage(
            UUID item, UUID file, BufferedImage picture, Derivatives derivatives, PageImages images) {
        var id = StableId.page(file, 1);
        var version = write(id, picture, derivatives);
        var image = new PageImage(id, item, file, id, 1, 1, picture.getWidth(), picture.getHeight(), version);
        images.register(file, List.of(image), List.of());
        return image;
    }

    private static String write(UUID id, BufferedImage picture, Derivatives derivatives) {
        try (var jpeg = Jpeg.best()) {
            var folder = Files.createTempDirectory("atmina-image");
            var tiff = folder.resolve("page.tif");
            var sidecar = folder.resolve("page.side");
            var made = new PyramidWriter(jpeg).write(PixelRows.of(pixels(picture)), tiff, sidecar);
            derivatives.put(id, made.version(), tiff, sidecar);
            Files.delete(tiff);
            Files.delete(sidecar);
            Files.delete(folder);
            return made.version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pixels pixels(BufferedImage picture) {
        var pixels = Pixels.black(picture.getWidth(), picture.getHeight(), 3);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int rgb = picture.getRGB(x, y);
                int at = pixels.row(y) + 3 * x;
                pixels.samples()[at] = (byte) (rgb >> 16);
                pixels.samples()[at + 1] = (byte) (rgb >> 8);
                pixels.samples()[at + 2] = (byte) rgb;
            }
        }
        return pixels;
    }
}
