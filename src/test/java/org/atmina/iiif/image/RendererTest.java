package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.atmina.iiif.image.Resolved.Picture;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.PixelRows;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.Pyramid;
import org.atmina.pyramid.PyramidWriter;
import org.atmina.pyramid.WebP;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pictures made without a server: the same expectations of the system's codec and of the JDK's.
class RendererTest {
    private static final String ID = "0b1b9c1e-6a53-4c5e-9d3b-2f1f6f1d0a77";
    private static final int WIDTH = 1501;
    private static final int HEIGHT = 1103;

    @TempDir
    static Path folder;

    private static Pixels page = Pixels.black(1, 1, 3);

    @BeforeAll
    static void write() throws IOException {
        page = slopes();
        try (var jpeg = Jpeg.best()) {
            new PyramidWriter(jpeg).write(PixelRows.of(page), folder.resolve("a.tif"), folder.resolve("a.side"));
        }
    }

    /// Colours that change slowly, so that every pixel tells where it comes from.
    private static Pixels slopes() {
        var pixels = Pixels.black(WIDTH, HEIGHT, 3);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = pixels.row(y) + 3 * x;
                pixels.samples()[at] = (byte) (20 + 200 * x / WIDTH);
                pixels.samples()[at + 1] = (byte) (20 + 200 * y / HEIGHT);
                pixels.samples()[at + 2] = (byte) 100;
            }
        }
        return pixels;
    }

    static Stream<Encoding> codecs() {
        var webP = WebP.find().orElse(null);
        return Stream.of(new Encoding(Jpeg.best(), webP), new Encoding(Jpeg.byTheJdk(), webP));
    }

    private static byte[] render(Encoding encoding, String request) throws IOException {
        var asked = Asked.parse("/iiif/3/" + ID + "/" + request, ImageApi.THREE, EnumSet.allOf(Format.class));
        var pictures = new Pictures(WIDTH, HEIGHT, true, Limits.of(16_000_000));
        var picture = (Picture) pictures.resolve(((Asked.Picture) asked).request());
        var pyramid = Pyramid.open(folder.resolve("a.tif"), folder.resolve("a.side"));
        return new Renderer(encoding).render(new Renderer.Work(pyramid, picture, 1), () -> false);
    }

    private static BufferedImage image(Encoding encoding, String request) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(render(encoding, request))), request);
    }

    private static void isFrom(BufferedImage image, int x, int y, double pageX, double pageY) {
        int rgb = image.getRGB(x, y);
        assertThat((double) (rgb >> 16 & 255)).isBetween(200 * pageX / WIDTH + 14, 200 * pageX / WIDTH + 26);
        assertThat((double) (rgb >> 8 & 255)).isBetween(200 * pageY / HEIGHT + 14, 200 * pageY / HEIGHT + 26);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    @DisplayName("IMG-22: every pixel comes from where it should, at every scale and in every format")
    void pixelsComeFromWhereTheyShould(Encoding encoding) throws IOException {
        for (var format : new String[] {"jpg", "png", "tif"}) {
            for (int width : new int[] {1400, 777, 400, 301, 99, 17}) {
                var found = image(encoding, "51,37,1400,1050/" + width + ",/0/default." + format);
                assertThat(found.getWidth()).isEqualTo(width);
                for (int part = 0; part < 4; part++) {
                    int x = (width - 1) * (1 + part % 2) / 3;
                    int y = (found.getHeight() - 1) * (1 + part / 2) / 3;
                    isFrom(found, x, y, 51 + (x + 0.5) * 1400 / width, 37 + (y + 0.5) * 1050 / found.getHeight());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    @DisplayName("IMG-17: turned and mirrored pieces and crops")
    void turned(Encoding encoding) throws IOException {
        for (var region : new String[] {"0,0,512,512", "1024,512,477,512", "100,100,400,300"}) {
            var corner = region.split(",");
            int left = Integer.parseInt(corner[0]);
            int top = Integer.parseInt(corner[1]);
            int right = left + Integer.parseInt(corner[2]) - 1;
            int bottom = top + Integer.parseInt(corner[3]) - 1;
            isFrom(image(encoding, region + "/max/90/default.jpg"), 0, 0, left, bottom);
            isFrom(image(encoding, region + "/max/180/default.jpg"), 0, 0, right, bottom);
            isFrom(image(encoding, region + "/max/270/default.jpg"), 0, 0, right, top);
            isFrom(image(encoding, region + "/max/!0/default.jpg"), 0, 0, right, top);
            isFrom(image(encoding, region + "/max/!90/default.png"), 0, 0, right, bottom);
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    @DisplayName("IMG-08: enlarged")
    void enlarged(Encoding encoding) throws IOException {
        var found = image(encoding, "700,500,20,10/^1000,500/0/default.png");
        isFrom(found, 500, 250, 710, 505);
        assertThat(image(encoding, "1500,1102,1,1/^300,2/0/default.jpg").getWidth())
                .isEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    @DisplayName("IMG-18: gray and bitonal")
    void qualities(Encoding encoding) throws IOException {
        assertThat(image(encoding, "3,3,99,99/max/0/gray.png").getRaster().getNumBands())
                .isEqualTo(1);
        assertThat(image(encoding, "3,3,99,99/max/0/gray.jpg").getRaster().getNumBands())
                .isEqualTo(1);
        assertThat(image(encoding, "3,3,99,99/max/0/bitonal.png")
                        .getColorModel()
                        .getPixelSize())
                .isEqualTo(1);
        assertThat(image(encoding, "full/max/0/bitonal.gif").getWidth()).isEqualTo(WIDTH);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    @DisplayName("IMG-15, IMG-16: turned by odd angles")
    void turnedByDegrees(Encoding encoding) throws IOException {
        var found = image(encoding, "100,100,600,400/300,200/33/default.png");
        assertThat(found.getRGB(0, 0) >>> 24).isZero();
        isFrom(found, found.getWidth() / 2, found.getHeight() / 2, 400, 300);
        assertThat(image(encoding, "100,100,600,400/300,200/33/gray.jpg").getRGB(0, 0) & 255)
                .isGreaterThan(245);
    }
}
