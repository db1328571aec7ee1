package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.atmina.iiif.image.Asking.get;
import static org.atmina.iiif.image.Asking.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;
import org.atmina.catalog.image.PageImage;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.Levels;
import org.atmina.pyramid.Stored;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every tile and every size that a description implies, and what pixels come back, on the real service.
@QuarkusTest
class ImagePiecesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Shown shown;

    private static String service(PageImage image) {
        return "/iiif/3/" + image.id() + "~" + image.version();
    }

    private static JsonNode info(PageImage image) throws IOException {
        return JSON.readTree(get(service(image) + "/info.json").body());
    }

    @ParameterizedTest
    @DisplayName("IMG-36: every tile has the size viewers expect, and is the one that is kept, bit by bit")
    @CsvSource({"1501,1103,3", "2049,1025,1", "513,1537,3", "512,512,3", "511,3,1", "1,1,3", "3,1100,3"})
    void everyTileIsTheKeptOne(int width, int height, int bands) throws IOException {
        var image = shown.page(width, height, bands);
        var pyramid = shown.pyramid(image);
        var tiles = info(image).path("tiles").get(0);
        for (var factor : tiles.path("scaleFactors")) {
            int scale = factor.asInt();
            int step = scale * tiles.path("width").asInt();
            for (int y = 0; y < height; y += step) {
                for (int x = 0; x < width; x += step) {
                    int w = Math.min(step, width - x);
                    int h = Math.min(step, height - y);
                    int tileWidth = (w + scale - 1) / scale;
                    int tileHeight = (h + scale - 1) / scale;
                    var path = service(image) + "/" + x + "," + y + "," + w + "," + h + "/" + tileWidth + ","
                            + tileHeight + "/0/default.jpg";
                    var answer = get(path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    int level = Integer.numberOfTrailingZeros(scale);
                    boolean single = w == width && h == height;
                    var kept = single
                            ? pyramid.whole(tileWidth, tileHeight).orElseThrow()
                            : pyramid.tile(level, x / step, y / step);
                    assertThat(answer.body()).as(path).isEqualTo(kept.toBytes());
                    var found = picture(answer);
                    assertThat(found.getWidth() + "x" + found.getHeight()).isEqualTo(tileWidth + "x" + tileHeight);
                }
            }
        }
    }

    @ParameterizedTest
    @DisplayName("IMG-35: every size that is announced is served as it is kept")
    @CsvSource({"1501,1103,3", "2049,1025,1", "511,3,1", "1,1,3", "3000,2000,3"})
    void everySizeIsServed(int width, int height, int bands) throws IOException {
        var image = shown.page(width, height, bands);
        var pyramid = shown.pyramid(image);
        assertThat(info(image).path("sizes")).isNotEmpty();
        for (var size : info(image).path("sizes")) {
            int w = size.path("width").asInt();
            int h = size.path("height").asInt();
            var answer = get(service(image) + "/full/" + w + "," + h + "/0/default.jpg");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo(pyramid.whole(w, h).orElseThrow().toBytes());
            assertThat(picture(answer).getWidth()).isEqualTo(w);
        }
    }

    @Test
    @DisplayName("IMG-36: every spelling of a tile is the same bytes")
    void everySpellingOfATileIsTheSameBytes() {
        var image = shown.page(1501, 1103, 3);
        var edge =
                get(service(image) + "/1024,1024,477,79/477,79/0/default.jpg").body();
        for (var spelling : new String[] {
            "1024,1024,477,79/max",
            "1024,1024,512,512/max",
            "1024,1024,512,512/477,",
            "1024,1024,477,79/,79",
            "1024,1024,477,79/^477,79",
            "1024,1024,477,79/pct:100",
            "1024,1024,477,79/!600,600"
        }) {
            assertThat(get(service(image) + "/" + spelling + "/0/default.jpg").body())
                    .as(spelling)
                    .isEqualTo(edge);
            assertThat(get(service(image) + "/" + spelling + "/360/color.jpg").body())
                    .isEqualTo(edge);
        }
        var second = get("/iiif/2/" + image.id() + "/1024,1024,477,79/full/0/default.jpg");
        assertThat(second.body()).isEqualTo(edge);
    }

    @Test
    @DisplayName("IMG-22: region, then size, then rotation, then quality")
    void theOrderOfSteps() {
        var image = shown.squares();
        var found = picture(service(image) + "/200,300,200,100/100,50/90/default.png");
        assertThat(found.getWidth()).isEqualTo(50);
        assertThat(found.getHeight()).isEqualTo(100);
        assertThat(Shown.isSquare(found, 25, 25, 2, 3)).isTrue(); // left of the region is above after a quarter turn
        assertThat(Shown.isSquare(found, 25, 75, 3, 3)).isTrue();
        var mirrored = picture(service(image) + "/200,300,200,100/100,50/!90/default.png");
        assertThat(Shown.isSquare(mirrored, 25, 25, 3, 3)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("IMG-05, IMG-09: odd crops hold the pixels they should, in every format")
    @CsvSource({"jpg,3,12", "png,3,6", "webp,3,0", "tif,3,6", "gif,3,60", "png,1,6", "jpg,1,12", "gif,1,6", "tif,1,6"})
    void oddCropsHoldTheirPixels(String format, int bands, int tolerance) throws IOException {
        var image = shown.page(1501, 1103, bands);
        var answer = get(service(image) + "/301,407,700,333/max/0/default." + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        if (format.equals("webp")) {
            assertThat(new String(answer.body(), 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("WEBP");
            return; // nothing here reads WebP
        }
        var found = picture(answer);
        assertThat(found.getWidth() + "x" + found.getHeight()).isEqualTo("700x333");
        var whole = whole(image);
        double difference = 0;
        for (int y = 0; y < 333; y += 3) {
            for (int x = 0; x < 700; x += 3) {
                difference += Math.abs(brightness(found, x, y) - brightness(whole, x + 301, y + 407));
            }
        }
        assertThat(difference / (111 * 234)).isLessThan(tolerance);
    }

    private BufferedImage whole(PageImage image) throws IOException {
        var pyramid = shown.pyramid(image);
        var whole = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        var level = new Levels(image.width(), image.height()).level(0);
        for (int row = 0; row < level.rows(); row++) {
            for (int column = 0; column < level.columns(); column++) {
                draw(pyramid.tile(0, column, row), whole, column * Levels.TILE, row * Levels.TILE);
            }
        }
        return whole;
    }

    private static void draw(Stored tile, BufferedImage whole, int left, int top) throws IOException {
        try (var jpeg = Jpeg.best()) {
            var pixels = jpeg.decode(tile, 8, 3);
            for (int y = 0; y < pixels.height(); y++) {
                for (int x = 0; x < pixels.width(); x++) {
                    int at = pixels.row(y) + x * 3;
                    whole.setRGB(
                            left + x,
                            top + y,
                            (pixels.samples()[at] & 255) << 16
                                    | (pixels.samples()[at + 1] & 255) << 8
                                    | pixels.samples()[at + 2] & 255);
                }
            }
        }
    }

    private static boolean isIndexed(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel;
    }

    private static double brightness(BufferedImage image, int x, int y) {
        if (image.getRaster().getNumBands() == 1 && image.getColorModel().getPixelSize() == 8 && !isIndexed(image)) {
            return image.getRaster().getSample(x, y, 0); // getRGB would brighten it
        }
        int rgb = image.getRGB(x, y);
        return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }

    @ParameterizedTest
    @DisplayName("IMG-15, IMG-17: tiles turned by quarters are the turned pixels of the tile")
    @CsvSource({"90", "180", "270", "!0", "!90", "!180", "!270"})
    void turnedTiles(String rotation) {
        var image = shown.page(1501, 1103, 3);
        for (var region : new String[] {"0,0,512,512", "1024,1024,477,79"}) {
            var straight = picture(service(image) + "/" + region + "/max/0/default.jpg");
            var turned = picture(service(image) + "/" + region + "/max/" + rotation + "/default.jpg");
            var raw = new Raw(straight.getWidth(), straight.getHeight(), 3, samples(straight));
            var expected = Turning.turn(raw, java.util.Objects.requireNonNull(Rotation.parse(rotation)), false);
            assertThat(turned.getWidth()).isEqualTo(expected.width());
            var found = samples(turned);
            long difference = 0;
            for (int i = 0; i < found.length; i++) {
                difference += Math.abs((found[i] & 255) - (expected.samples()[i] & 255));
            }
            assertThat((double) difference / found.length).as(region).isLessThan(4);
        }
    }

    private static byte[] samples(BufferedImage image) {
        var samples = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < samples.length / 3; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            samples[i * 3] = (byte) (rgb >> 16);
            samples[i * 3 + 1] = (byte) (rgb >> 8);
            samples[i * 3 + 2] = (byte) rgb;
        }
        return samples;
    }

    @Test
    @DisplayName("IMG-16: turned by other angles, corners of PNG are empty and those of JPEG white")
    void cornersAreEmpty() {
        var image = shown.squares();
        var png = picture(service(image) + "/full/300,300/22.5/default.png");
        int side = (int) Math.ceil(300 * (Math.cos(Math.toRadians(22.5)) + Math.sin(Math.toRadians(22.5))));
        assertThat(png.getWidth()).isEqualTo(side);
        assertThat(png.getRGB(0, 0) >>> 24).isZero();
        assertThat(png.getRGB(side / 2, side / 2) >>> 24).isEqualTo(255);
        var jpg = picture(service(image) + "/full/300,300/22.5/default.jpg");
        assertThat(jpg.getRGB(0, 0) & 0xFFFFFF).isGreaterThan(0xF0F0F0);
        assertThat(get(service(image) + "/full/300,300/22.5/default.webp").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("IMG-18: gray has no colours, bitonal only black and white")
    void qualities() {
        var image = shown.page(1501, 1103, 3);
        for (var format : new String[] {"png", "tif", "gif"}) {
            var bitonal = picture(service(image) + "/full/700,/0/bitonal." + format);
            assertThat(Arrays.stream(bitonal.getRGB(0, 0, 700, 300, null, 0, 700))
                            .map(rgb -> rgb & 0xFFFFFF)
                            .distinct())
                    .as(format)
                    .containsExactlyInAnyOrder(0, 0xFFFFFF);
        }
        assertThat(picture(service(image) + "/full/700,/0/bitonal.png")
                        .getColorModel()
                        .getPixelSize())
                .isEqualTo(1);
        var gray = picture(service(image) + "/full/700,/0/gray.jpg");
        assertThat(gray.getRaster().getNumBands()).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("IMG-07, IMG-08, IMG-09, IMG-10: sizes come out as asked")
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/!800,800 800x588",
                "full/!2000,3000 1501x1103",
                "full/333, 333x245",
                "full/,99 135x99",
                "full/1,1 1x1",
                "full/1501,1 1501x1",
                "full/1,1103 1x1103",
                "0,0,10,10/^400, 400x400",
                "5,5,1,1/^!300,200 200x200",
                "pct:50,50,25,25/pct:50 188x138",
                "0,0,1501,1/max 1501x1"
            })
    void sizes(String request, String expected) {
        var image = shown.page(1501, 1103, 3);
        var found = picture(service(image) + "/" + request + "/0/default.png");
        assertThat(found.getWidth() + "x" + found.getHeight()).isEqualTo(expected);
    }

    @Test
    @DisplayName("IMG-08: ^max of a small region comes out at the limits")
    void enlargedToTheLimit() {
        var found = picture(service(shown.squares()) + "/100,100,100,100/^max/0/default.jpg");
        assertThat((double) found.getWidth()).isCloseTo(4000, within(1.0));
        assertThat(Shown.isSquare(found, 2000, 2000, 1, 1)).isTrue();
    }
}
