package org.atmina.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PyramidTest {
    private static final Jpeg CODEC = Jpeg.best();
    private static final int[][] SIZES = {
        {1, 1}, {1, 700}, {700, 1}, {511, 511}, {512, 512}, {513, 513}, {1025, 7}, {1024, 512}, {2049, 1537}
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<Arguments> pages() {
        return JpegTest.codecs()
                .flatMap(jpeg -> Stream.of(SIZES)
                        .flatMap(size -> Stream.of(
                                Arguments.of(jpeg, size[0], size[1], 1), Arguments.of(jpeg, size[0], size[1], 3))));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("pages")
    void givesEveryTileInItsSize(Jpeg jpeg, int width, int height, int bands) throws Exception {
        // Given
        write(jpeg, Painted.page(width, height, bands));
        // When
        try (var pyramid = open()) {
            // Then
            for (var level : pyramid.levels().all()) {
                for (int y = 0; y < level.rows(); y++) {
                    for (int x = 0; x < level.columns(); x++) {
                        var tile = jpeg.decode(pyramid.tile(level.number(), x, y), 8, bands);
                        var padded = jpeg.decode(pyramid.padded(level.number(), x, y), 8, bands);
                        var size = level.tile(x, y);
                        assertThat(tile.size()).isEqualTo(size);
                        assertThat(padded.size()).isEqualTo(new Size(Levels.TILE, Levels.TILE));
                        var seen = padded.part(0, 0, size.width(), size.height());
                        assertThat(JpegTest.difference(seen, tile)).isLessThanOrEqualTo(edgeTolerance(bands));
                    }
                }
            }
        }
    }

    /// Coefficients at the edge are the same; smooth chroma looks one pixel beyond it, which colour shows.
    private static int edgeTolerance(int bands) {
        return bands == 1 ? 0 : 24;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("pages")
    void keepsTheWholePageInItsSizes(Jpeg jpeg, int width, int height, int bands) throws Exception {
        // Given
        var page = Painted.page(width, height, bands);
        write(jpeg, page);
        // When
        try (var pyramid = open()) {
            // Then
            for (var size : pyramid.levels().sizes()) {
                var whole =
                        jpeg.decode(pyramid.whole(size.width(), size.height()).orElseThrow(), 8, bands);
                assertThat(whole.size()).isEqualTo(size);
                assertThat(Math.abs(mean(page) - mean(whole))).isLessThan(8);
            }
            assertThat(pyramid.whole(width + 1, height)).isEmpty();
            assertThat(pyramid.bands()).isEqualTo(bands);
            assertThatCode(pyramid::verify).doesNotThrowAnyException();
        }
    }

    @Test
    void cutsEdgesWithTheCoefficientsOfThePaddedTile() throws Exception {
        // Given
        var jpeg = TurboJpeg.find();
        assumeThat(jpeg).as("libturbojpeg is not installed").isPresent();
        var codec = jpeg.orElseThrow();
        write(codec, Painted.page(700, 600, 3));
        // When
        try (var pyramid = open()) {
            var edge = JpegParts.of(pyramid.tile(0, 1, 1).toBytes());
            // Then
            var cut = codec.corner(pyramid.padded(0, 1, 1), new Size(188, 88)).orElseThrow();
            assertThat(edge.body()).isEqualTo(JpegParts.of(cut).body());
            assertThat(edge.hasTables(JpegParts.of(cut).tables())).isTrue();
        }
    }

    @Test
    void averagesFourPixelsToOneLevelAfterLevel() throws Exception {
        // Given
        var page = Painted.page(1031, 777, 1);
        write(CODEC, page);
        // When
        try (var pyramid = open()) {
            var level = CODEC.decode(pyramid.whole(516, 389).orElseThrow(), 8, 1);
            // Then
            int expected = 0;
            for (int i = 0; i < 4; i++) {
                expected += page.samples()[page.row(100 + i / 2) + 200 + i % 2] & 255;
            }
            assertThat(level.samples()[level.row(50) + 100] & 255)
                    .isCloseTo(expected / 4, org.assertj.core.api.Assertions.within(14));
        }
    }

    @Test
    void namesTheSameBytesTheSameAndOthersOtherwise() throws Exception {
        // When
        var one = write(CODEC, Painted.page(600, 300, 3));
        var again = write(CODEC, Painted.page(600, 300, 3));
        var other = write(CODEC, Painted.page(600, 301, 3));
        // Then
        assertThat(one.version()).matches("[0-9a-f]{16}").isEqualTo(again.version());
        assertThat(other.version()).isNotEqualTo(one.version());
    }

    @Test
    void leavesNothingBehindWhenThePixelsEndEarly() throws Exception {
        // Given
        var raw = folder.resolve("raw");
        Files.write(raw, new byte[100 * 100]);
        var rows = new PixelRows.FromStream(Files.newInputStream(raw), 100, 101, 1);
        // Then
        assertThatThrownBy(() -> new PyramidWriter(CODEC).write(rows, tiff(), sidecar()))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).containsExactly(raw);
        }
    }

    @Test
    void refusesFilesThatWereCutOff() throws Exception {
        // Given
        write(CODEC, Painted.page(900, 1300, 3));
        var random = new Random(3);
        for (var file : new Path[] {tiff(), sidecar()}) {
            var whole = Files.readAllBytes(file);
            for (int i = 0; i < 40; i++) {
                int length = i < 20 ? i * 8 : whole.length - 1 - random.nextInt(whole.length - 200);
                // When
                Files.write(file, java.util.Arrays.copyOf(whole, length));
                // Then
                assertThatThrownBy(this::readAll)
                        .as(file.getFileName() + " of " + length + " bytes")
                        .isInstanceOf(PyramidDamage.class);
            }
            Files.write(file, whole);
        }
        readAll();
    }

    @Test
    void neverCrashesOnDamageAndNoticesItWhereItWouldLeadAstray() throws Exception {
        // Given
        write(CODEC, Painted.page(700, 530, 3));
        var random = new Random(11);
        for (var file : new Path[] {tiff(), sidecar()}) {
            var whole = Files.readAllBytes(file);
            for (int i = 0; i < 150; i++) {
                var bad = whole.clone();
                int begin = file.equals(tiff()) ? whole.length - 3000 : 0;
                int at = i % 2 == 0 ? begin + random.nextInt(3000) : random.nextInt(bad.length);
                bad[at] ^= (byte) (1 << random.nextInt(8));
                // When
                Files.write(file, bad);
                // Then
                assertThat(opensOrRefuses()).isTrue();
                assertThatThrownBy(() -> {
                            try (var pyramid = open()) {
                                pyramid.verify();
                            }
                        })
                        .isInstanceOf(PyramidDamage.class);
            }
            Files.write(file, whole);
        }
    }

    @Test
    void refusesASidecarOfAnotherPage() throws Exception {
        // Given
        write(CODEC, Painted.page(600, 300, 3));
        var other = Files.readAllBytes(sidecar());
        write(CODEC, Painted.page(600, 301, 3));
        // When
        Files.write(sidecar(), other);
        // Then
        assertThatThrownBy(this::open).isInstanceOf(PyramidDamage.class);
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        // Given
        write(CODEC, Painted.page(60, 30, 1));
        Files.delete(sidecar());
        // Then
        assertThatThrownBy(this::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void staysReadableWhenItsFilesAreReplacedOrDeleted() throws Exception {
        // Given
        write(CODEC, Painted.page(600, 300, 3));
        Stored kept;
        byte[] before;
        Pyramid closed;
        try (var pyramid = open()) {
            kept = pyramid.tile(0, 0, 0);
            before = kept.toBytes();
            closed = pyramid;
        }
        // When
        write(CODEC, Painted.page(300, 600, 1));
        Files.delete(tiff());
        // Then
        assertThat(kept.toBytes()).isEqualTo(before);
        assertThatThrownBy(() -> closed.tile(0, 0, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasNoTilesBeyondItsEdges() throws Exception {
        // Given
        write(CODEC, Painted.page(600, 300, 3));
        try (var pyramid = open()) {
            // Then
            assertThatThrownBy(() -> pyramid.tile(0, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> pyramid.tile(0, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> pyramid.tile(5, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void readsTheLargeKindOfTiffAsWell() throws Exception {
        // Given: a directory as a file above four gigabytes would have it, in a hole of one
        var level = new Levels(300, 200).level(0);
        long far = 5L << 30;
        var tables = new byte[] {1, 2, 3, 4, 5};
        var table = new TileTable(new long[] {far - 100}, new long[] {50});
        try (var channel = FileChannel.open(tiff(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(TiffDirectory.header(far, true)));
            channel.write(
                    java.nio.ByteBuffer.wrap(
                            TiffDirectory.of(level, 3, tables, table, true).toBytes(far, true)),
                    far);
        }
        try (var arena = java.lang.foreign.Arena.ofConfined();
                var channel = FileChannel.open(tiff())) {
            // When
            var read = TiffReading.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            // Then
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().tiles().offsets()).containsExactly(far - 100);
            assertThat(read.getFirst().tables()).isEqualTo(tables);
            assertThat(read.getFirst().width()).isEqualTo(300);
        }
    }

    /// Every interior tile has exactly the pixels that libvips finds there.
    @ParameterizedTest
    @CsvSource({"1900,1300,3", "1300,1900,1", "513,1025,3", "40,30,3"})
    void isReadByLibvipsPixelForPixel(int width, int height, int bands) throws Exception {
        // Given
        assumeThat(Vips.installed()).as("vips is not installed").isTrue();
        var jpeg = TurboJpeg.find();
        assumeThat(jpeg).as("libturbojpeg is not installed").isPresent();
        write(jpeg.orElseThrow(), Painted.page(width, height, bands));
        try (var pyramid = open()) {
            for (var level : pyramid.levels().all()) {
                // When
                var read = Vips.read(tiff(), level, bands, folder);
                // Then
                for (int y = 0; y < level.rows(); y++) {
                    for (int x = 0; x < level.columns(); x++) {
                        var size = level.tile(x, y);
                        var theirs = read.part(x * Levels.TILE, y * Levels.TILE, size.width(), size.height());
                        var stored = pyramid.padded(level.number(), x, y);
                        var ours = jpeg.orElseThrow().decode(stored, 8, bands);
                        assertThat(JpegTest.difference(theirs, ours.part(0, 0, size.width(), size.height())))
                                .isZero();
                    }
                }
            }
        }
    }

    private boolean opensOrRefuses() throws IOException {
        try {
            readAll();
            return true;
        } catch (PyramidDamage | JpegTrouble e) {
            return true;
        }
    }

    /// Reads and decodes everything that is in the files.
    private void readAll() throws IOException {
        try (var pyramid = open()) {
            for (var level : pyramid.levels().all()) {
                for (int x = 0; x < level.columns(); x++) {
                    for (int y = 0; y < level.rows(); y++) {
                        CODEC.decode(pyramid.tile(level.number(), x, y), 1, 3);
                    }
                }
            }
            for (var size : pyramid.levels().sizes()) {
                CODEC.decode(pyramid.whole(size.width(), size.height()).orElseThrow(), 1, 3);
            }
        }
    }

    private PyramidWriter.Written write(Jpeg jpeg, Pixels page) throws IOException {
        return new PyramidWriter(jpeg).write(PixelRows.of(page), tiff(), sidecar());
    }

    private Pyramid open() throws IOException {
        return Pyramid.open(tiff(), sidecar());
    }

    private Path tiff() {
        return folder.resolve("page.tif");
    }

    private Path sidecar() {
        return folder.resolve("page.side");
    }

    private static double mean(Pixels pixels) {
        long sum = 0;
        for (byte sample : pixels.samples()) {
            sum += sample & 255;
        }
        return (double) sum / pixels.samples().length;
    }
}
