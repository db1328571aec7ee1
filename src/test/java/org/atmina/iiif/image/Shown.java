package org.atmina.iiif.image;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.atmina.catalog.ItemFiles;
import org.atmina.catalog.Items;
import org.atmina.catalog.NewFile;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.image.PageImage;
import org.atmina.catalog.image.PageImages;
import org.atmina.language.LanguageTag;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.PixelRows;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.PyramidWriter;
import org.atmina.storage.Derivatives;
import org.atmina.testing.Given;
import org.hibernate.Session;

/// Images of published items to ask for, made from drawn pictures.
@ApplicationScoped
class Shown {
    static final int SQUARES = 10;
    private static final Map<String, PageImage> KNOWN = new ConcurrentHashMap<>();

    private final Items items;
    private final ItemFiles files;
    private final PageImages images;
    private final Derivatives derivatives;
    private final Session session;

    Shown(Items items, ItemFiles files, PageImages images, Derivatives derivatives, Session session) {
        this.items = items;
        this.files = files;
        this.images = images;
        this.derivatives = derivatives;
        this.session = session;
    }

    /// The image of a published item, the same one for all tests.
    ///
    /// @param bands 1 for grey, 3 for colour
    PageImage page(int width, int height, int bands) {
        return KNOWN.computeIfAbsent(
                width + "x" + height + "x" + bands, key -> fresh("public", painted(width, height, bands)));
    }

    /// A thousand pixels square, of a hundred plain squares.
    PageImage squares() {
        return KNOWN.computeIfAbsent("squares", key -> fresh("public", drawnSquares()));
    }

    /// One of its own.
    PageImage fresh(String visibility, Pixels pixels) {
        var form = Given.itemForm(Given.collection());
        form.put("rights", "http://creativecommons.org/licenses/by/4.0/");
        var name = Given.item(form);
        Given.publish(name);
        var item = items.byName(new PublicId(name)).orElseThrow().id();
        if (!visibility.equals("public")) {
            set(item, "visibility", visibility);
        }
        var digest = (UUID.randomUUID() + "").replace("-", "").repeat(4);
        var file = files.reserve(new NewFile(
                        item, null, "page.jpg", "image/jpeg", 1234, digest, LanguageTag.of("en"), "archivist"))
                .orProblem()
                .file()
                .id();
        var image = write(UUID.randomUUID(), item, file, pixels);
        images.register(file, List.of(image), List.of());
        return image;
    }

    /// Changes a fact of an item behind the back of everybody, but says so as every change does.
    void set(UUID item, String column, Object value) {
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery("update item set " + column + " = :value where id = :id")
                    .setParameter("value", value)
                    .setParameter("id", item)
                    .executeUpdate();
            session.createNativeQuery("select pg_notify('atmina_changed', :notice)", Object.class)
                    .setParameter("notice", "item-changed " + item)
                    .getResultList();
        });
    }

    boolean isAskedFor(UUID file) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                        "select count(*) from page_image_request where file_id = :file", Long.class)
                                .setParameter("file", file)
                                .getSingleResult()
                        > 0);
    }

    private PageImage write(UUID id, UUID item, UUID file, Pixels pixels) {
        try (var jpeg = Jpeg.best()) {
            var folder = Files.createTempDirectory("atmina-pyramid");
            var written = new PyramidWriter(jpeg)
                    .write(PixelRows.of(pixels), folder.resolve("a.tif"), folder.resolve("a.side"));
            derivatives.put(id, written.version(), folder.resolve("a.tif"), folder.resolve("a.side"));
            Files.delete(folder.resolve("a.tif"));
            Files.delete(folder.resolve("a.side"));
            Files.delete(folder);
            return new PageImage(id, item, file, null, 1, 1, pixels.width(), pixels.height(), written.version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Derivatives.ServingImage files(PageImage image) {
        return derivatives.find(image.id(), image.version()).orElseThrow();
    }

    Pyramid pyramid(PageImage image) throws IOException {
        return Pyramid.open(files(image).tiff(), files(image).sidecar());
    }

    /// A page with lines of strokes on paper that darkens.
    static Pixels painted(int width, int height, int bands) {
        var pixels = Pixels.black(width, height, bands);
        var random = new Random(width * 31L + height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean stroke = (x / 7 + y / 11) % 5 == 0 && (x * y) % 3 != 0;
                for (int band = 0; band < bands; band++) {
                    int paper = 200 + (x * (band + 1) / 37 + y / 29) % 50;
                    int value = (stroke ? 40 + 20 * band : paper) + random.nextInt(5);
                    pixels.samples()[pixels.row(y) + x * bands + band] = (byte) Math.min(255, value);
                }
            }
        }
        return pixels;
    }

    private static Pixels drawnSquares() {
        var pixels = Pixels.black(1000, 1000, 3);
        for (int y = 0; y < 1000; y++) {
            for (int x = 0; x < 1000; x++) {
                for (int band = 0; band < 3; band++) {
                    pixels.samples()[pixels.row(y) + x * 3 + band] =
                            (byte) (square(x / 100, y / 100) >> (16 - 8 * band));
                }
            }
        }
        return pixels;
    }

    /// The colour of a square, as red, green and blue.
    static int square(int column, int row) {
        return new Random(row * 1000L + column * 17L + 5).nextInt(1 << 24);
    }

    /// Whether a colour is nearly that of a square; JPEG shifts colours a little.
    static boolean isSquare(BufferedImage image, int x, int y, int column, int row) {
        int expected = square(column, row);
        int found = image.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((expected >> shift & 255) - (found >> shift & 255)) > 8) {
                return false;
            }
        }
        return true;
    }
}
