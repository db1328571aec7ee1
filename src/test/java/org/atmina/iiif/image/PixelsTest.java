package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.atmina.iiif.image.Resampling.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is done to pixels, without any file.
class PixelsTest {
    private static final Random RANDOM = new Random(1918);

    private static Raw random(int width, int height, int bands) {
        var raw = Raw.empty(width, height, bands);
        RANDOM.nextBytes(raw.samples());
        return raw;
    }

    private static Raw plain(int width, int height, int bands, int value) {
        var raw = Raw.empty(width, height, bands);
        java.util.Arrays.fill(raw.samples(), (byte) value);
        return raw;
    }

    private static Raw resampled(Raw from, int width, int height) {
        var resampling = new Resampling(
                Side.of(from.width(), 0, from.width(), width),
                Side.of(from.height(), 0, from.height(), height),
                from.bands());
        for (int y = 0; y < from.height(); y++) {
            resampling.add(y, from.samples(), y * from.row());
        }
        return new Raw(width, height, from.bands(), resampling.samples());
    }

    private static int at(Raw raw, int x, int y) {
        return raw.samples()[y * raw.row() + x * raw.bands()] & 255;
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        var from = random(37, 23, 3);
        assertThat(resampled(from, 37, 23).samples()).isEqualTo(from.samples());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,90", "90,5", "200,300", "1,300", "300,1", "36,22", "38,24", "1000,1"})
    void onePlainColourStaysItInEverySize(int width, int height) {
        assertThat(resampled(plain(37, 23, 3, 77), width, height).samples()).containsOnly(77);
        assertThat(resampled(plain(1, 1, 1, 200), width, height).samples()).containsOnly((byte) 200);
    }

    @ParameterizedTest
    @CsvSource({"50,50", "30,70", "13,11", "150,140", "1,1"})
    void aSlopeStaysASlope(int width, int height) {
        var from = Raw.empty(100, 100, 1);
        for (int i = 0; i < from.samples().length; i++) {
            from.samples()[i] = (byte) (2 * (i % 100) + 20);
        }
        var to = resampled(from, width, height);
        for (int x = width / 10; x < width - width / 10; x++) {
            double expected = 2 * ((x + 0.5) * 100 / width - 0.5) + 20;
            assertThat((double) at(to, x, height / 2)).isCloseTo(expected, within(1.6));
        }
    }

    @Test
    void squeezingMuchMixesAllOfIt() {
        var from = Raw.empty(1, 1000, 1);
        for (int y = 0; y < 1000; y++) {
            from.samples()[y] = (byte) (y % 2 == 0 ? 0 : 200);
        }
        assertThat(at(resampled(from, 1, 3), 0, 1)).isBetween(98, 102);
    }

    @Test
    @DisplayName("IMG-17: mirroring comes before turning")
    void mirroringComesFirst() {
        var from = new Raw(2, 3, 1, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(turned(from, "90")).isEqualTo(new byte[] {5, 3, 1, 6, 4, 2});
        assertThat(turned(from, "180")).isEqualTo(new byte[] {6, 5, 4, 3, 2, 1});
        assertThat(turned(from, "270")).isEqualTo(new byte[] {2, 4, 6, 1, 3, 5});
        assertThat(turned(from, "!0")).isEqualTo(new byte[] {2, 1, 4, 3, 6, 5});
        assertThat(turned(from, "!90")).isEqualTo(new byte[] {6, 4, 2, 5, 3, 1});
        assertThat(turned(from, "!180")).isEqualTo(new byte[] {5, 6, 3, 4, 1, 2});
        assertThat(turned(from, "!270")).isEqualTo(new byte[] {1, 3, 5, 2, 4, 6});
    }

    private static byte[] turned(Raw from, String rotation) {
        var parsed = Objects.requireNonNull(Rotation.parse(rotation));
        return Turning.turn(from, parsed, false).samples();
    }

    @Test
    @DisplayName("IMG-15, IMG-16: a turned picture holds all, is not scaled, and has empty corners")
    void turningByDegrees() {
        var parsed = Objects.requireNonNull(Rotation.parse("45"));
        var seeThrough = Turning.turn(plain(100, 100, 3, 10), parsed, true);
        assertThat(seeThrough.width()).isEqualTo(142);
        assertThat(seeThrough.bands()).isEqualTo(4);
        assertThat(seeThrough.samples()[3]).isZero();
        int middle = 71 * seeThrough.row() + 71 * 4;
        assertThat(seeThrough.samples()[middle]).isEqualTo((byte) 10);
        assertThat(seeThrough.samples()[middle + 3]).isEqualTo((byte) 255);
        long opaque = 0;
        for (int i = 3; i < seeThrough.samples().length; i += 4) {
            opaque += seeThrough.samples()[i] & 255;
        }
        assertThat(opaque / 255.0).isCloseTo(100 * 100, within(100.0));
        assertThat(at(Turning.turn(plain(100, 100, 3, 10), parsed, false), 0, 0))
                .isEqualTo(255);
    }

    @Test
    void blackAndWhiteArePartedWhereTheyDifferMost() {
        var page = plain(100, 100, 1, 210);
        for (int i = 0; i < 1000; i++) {
            page.samples()[i * 7] = 60;
        }
        assertThat(Threshold.of(page)).isBetween(61, 210);
        var bitonal = Threshold.bitonal(page);
        assertThat(bitonal.samples()[0]).isZero();
        assertThat(bitonal.samples()[1]).isEqualTo((byte) 255);
        assertThat(Threshold.bitonal(plain(3, 3, 1, 250)).samples()).containsOnly((byte) 255);
        assertThat(Threshold.bitonal(plain(3, 3, 1, 5)).samples()).containsOnly((byte) 0);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "17,9,3", "300,400,3", "64,64,4", "33,33,2", "1000,3,1"})
    void pngIsWhatItWas(int width, int height, int bands) throws IOException {
        var raw = random(width, height, bands);
        var image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(raw, false)));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getRaster().getNumBands()).isEqualTo(bands);
        var read = (byte[]) image.getRaster().getDataElements(0, 0, width, height, null);
        assertThat(read).isEqualTo(raw.samples());
    }

    @Test
    void aBitonalPngHasABitAPixel() throws IOException {
        var raw = Threshold.bitonal(random(77, 31, 1));
        var image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(raw, true)));
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
        for (int i = 0; i < raw.samples().length; i++) {
            assertThat(image.getRGB(i % 77, i / 77) & 255).isEqualTo(raw.samples()[i] & 255);
        }
    }
}
