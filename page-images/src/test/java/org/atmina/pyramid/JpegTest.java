package org.atmina.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both codecs keep the same promises.
class JpegTest {
    static Stream<Jpeg> codecs() {
        return Stream.concat(TurboJpeg.find().stream(), Stream.of(new ImageIoJpeg()));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("codecs")
    void givesBackNearlyWhatItWasGiven(Jpeg jpeg) throws Exception {
        for (int bands : new int[] {1, 3}) {
            // Given
            var page = Painted.page(301, 177, bands);
            // When
            var back = jpeg.decode(Stored.of(jpeg.encode(page, 95)), 8, bands);
            // Then
            assertThat(back.size()).isEqualTo(page.size());
            assertThat(difference(page, back)).isLessThan(bands == 1 ? 16 : 90);
            assertThat(meanDifference(page, back)).isLessThan(bands == 1 ? 2 : 8);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("codecs")
    void tellsTheSizeWithoutDecoding(Jpeg jpeg) throws Exception {
        // When
        var grey = jpeg.header(Stored.of(jpeg.encode(Painted.page(33, 9, 1), 82)));
        var colour = jpeg.header(Stored.of(jpeg.encode(Painted.page(9, 33, 3), 82)));
        // Then
        assertThat(grey).isEqualTo(new Jpeg.Header(33, 9, 1));
        assertThat(colour).isEqualTo(new Jpeg.Header(9, 33, 3));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("codecs")
    void decodesSmallerInEighths(Jpeg jpeg) throws Exception {
        // Given
        var page = Stored.of(jpeg.encode(Painted.page(101, 53, 3), 82));
        for (int eighths = 1; eighths <= 8; eighths++) {
            // When
            var small = jpeg.decode(page, eighths, 3);
            // Then
            assertThat(small.size()).isEqualTo(new Size((101 * eighths + 7) / 8, (53 * eighths + 7) / 8));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("codecs")
    void decodesColourAsBrightnessAndGreyAsColour(Jpeg jpeg) throws Exception {
        // Given
        var grey = Painted.page(64, 48, 1);
        // When
        var coloured = jpeg.decode(Stored.of(jpeg.encode(grey, 95)), 8, 3);
        var again = jpeg.decode(Stored.of(jpeg.encode(coloured, 95)), 8, 1);
        // Then
        assertThat(again.bands()).isEqualTo(1);
        assertThat(difference(grey, again)).isLessThan(16);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("codecs")
    void refusesWhatIsNoPicture(Jpeg jpeg) throws Exception {
        // Given
        var good = jpeg.encode(Painted.page(200, 200, 3), 82);
        for (var bad : List.of(new byte[0], new byte[] {1, 2, 3}, Arrays.copyOf(good, 100))) {
            // Then
            assertThatThrownBy(() -> jpeg.decode(Stored.of(bad), 8, 3)).isInstanceOf(JpegTrouble.class);
            assertThatThrownBy(() -> jpeg.header(Stored.of(bad))).isInstanceOf(JpegTrouble.class);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("codecs")
    void survivesAnyDamage(Jpeg jpeg) throws Exception {
        // Given
        var good = jpeg.encode(Painted.page(160, 120, 3), 82);
        var random = new Random(7);
        int answered = 0;
        for (int i = 0; i < 300; i++) {
            var bad = good.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            // When
            answered += answers(jpeg, bad) ? 1 : 0;
        }
        // Then
        assertThat(answered).isBetween(1, 299);
    }

    private static boolean answers(Jpeg jpeg, byte[] bad) {
        try {
            jpeg.decode(Stored.of(bad), 8, 3);
            jpeg.turn(Stored.of(bad), Turn.HALF);
            return true;
        } catch (JpegTrouble e) {
            return false;
        }
    }

    @Test
    void turnsAsDecodedPixelsWouldTurn() throws Exception {
        // Given
        var jpeg = turbo();
        var encoded = Stored.of(jpeg.encode(Painted.page(96, 64, 3), 82));
        var whole = jpeg.decode(encoded, 8, 1);
        for (var turn : Turn.values()) {
            // When
            var turned = jpeg.decode(Stored.of(jpeg.turn(encoded, turn).orElseThrow()), 8, 1);
            // Then
            assertThat(difference(turned(whole, turn), turned)).as(turn.name()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void refusesToTurnWhatWouldLoseItsEdge() throws Exception {
        // Given
        var jpeg = turbo();
        var encoded = Stored.of(jpeg.encode(Painted.page(90, 64, 3), 82));
        // Then
        assertThat(jpeg.turn(encoded, Turn.HALF)).isEmpty();
        assertThat(jpeg.turn(encoded, Turn.MIRROR)).isEmpty();
        assertThat(jpeg.turn(encoded, Turn.LEFT)).isEmpty();
        assertThat(jpeg.turn(encoded, Turn.RIGHT)).isPresent();
        assertThat(jpeg.turn(encoded, Turn.UPSIDE_DOWN)).isPresent();
    }

    @Test
    void cutsACornerWithoutTouchingACoefficient() throws Exception {
        // Given
        var jpeg = turbo();
        var padded = Stored.of(jpeg.encode(Painted.page(512, 512, 3), 82));
        for (var size : List.of(new Size(1, 1), new Size(17, 512), new Size(512, 333), new Size(255, 511))) {
            // When
            var cut = jpeg.decode(Stored.of(jpeg.corner(padded, size).orElseThrow()), 8, 1);
            // Then
            var expected = jpeg.decode(padded, 8, 1).part(0, 0, size.width(), size.height());
            assertThat(cut.size()).isEqualTo(size);
            assertThat(difference(expected, cut)).isZero();
        }
    }

    @Test
    void refusesVirtualThreads() throws Exception {
        // Given
        var jpeg = turbo();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var work = threads.submit(() -> jpeg.encode(Painted.page(8, 8, 1), 82));
            // Then
            assertThatThrownBy(work::get).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void worksForManyThreadsAtOnce() throws Exception {
        // Given
        var jpeg = turbo();
        var page = Painted.page(256, 256, 3);
        var expected = jpeg.encode(page, 82);
        try (var threads = Executors.newFixedThreadPool(8)) {
            // When
            Callable<byte[]> work = () -> jpeg.encode(jpeg.decode(Stored.of(jpeg.encode(page, 82)), 8, 3), 1);
            var results = threads.invokeAll(java.util.Collections.nCopies(200, work));
            // Then
            var one = results.getFirst().get();
            for (var result : results) {
                assertThat(result.get()).isEqualTo(one);
            }
        }
        assertThat(jpeg.encode(page, 82)).isEqualTo(expected);
    }

    private static Jpeg turbo() {
        var found = TurboJpeg.find();
        assumeThat(found).as("libturbojpeg is not installed").isPresent();
        return found.orElseThrow();
    }

    /// Turns pixel by pixel, by where each comes from.
    private static Pixels turned(Pixels from, Turn turn) {
        int width = turn.swapsSides() ? from.height() : from.width();
        int height = turn.swapsSides() ? from.width() : from.height();
        var to = Pixels.black(width, height, 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = from.width() - 1;
                int bottom = from.height() - 1;
                int source = switch (turn) {
                    case NONE -> at(from, x, y);
                    case MIRROR -> at(from, right - x, y);
                    case UPSIDE_DOWN -> at(from, x, bottom - y);
                    case TRANSPOSE -> at(from, y, x);
                    case TRANSVERSE -> at(from, right - y, bottom - x);
                    case RIGHT -> at(from, y, bottom - x);
                    case HALF -> at(from, right - x, bottom - y);
                    case LEFT -> at(from, right - y, x);
                };
                to.samples()[to.row(y) + x] = from.samples()[source];
            }
        }
        return to;
    }

    private static int at(Pixels pixels, int x, int y) {
        return pixels.row(y) + x;
    }

    private static double meanDifference(Pixels one, Pixels other) {
        long sum = 0;
        for (int i = 0; i < one.samples().length; i++) {
            sum += Math.abs((one.samples()[i] & 255) - (other.samples()[i] & 255));
        }
        return (double) sum / one.samples().length;
    }

    static int difference(Pixels one, Pixels other) {
        assertThat(other.size()).isEqualTo(one.size());
        int most = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int i = 0; i < one.rowBytes(); i++) {
                int difference = (one.samples()[one.row(y) + i] & 255) - (other.samples()[other.row(y) + i] & 255);
                most = Math.max(most, Math.abs(difference));
            }
        }
        return most;
    }
}
