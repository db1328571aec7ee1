package org.atmina.inspect.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionFolder;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Limits;
import org.atmina.inspect.PageState;
import org.atmina.inspect.Progress;
import org.atmina.inspect.Reason;
import org.atmina.inspect.fixture.Flavours;
import org.atmina.pyramid.Jpeg;
import org.atmina.pyramid.Pixels;
import org.atmina.pyramid.Pyramid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever flavour a picture comes in, its image is upright, on white, and as large as the page is said to be. No page
/// is read for that.
class ServedImagesIT {
    private static final int DARK = 90;
    private static final int WHITE = 235;

    @TempDir
    static Path folder = Path.of("");

    private static InspectorPool pool = new InspectorPool(Workers.settings().withWorkers(1));

    @BeforeAll
    static void ready() throws InterruptedException {
        Workers.needOcr();
        Workers.awaitReady(pool);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    record Flavour(String what, int bands, Function<Flavours, Path> make) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Flavour> flavours() {
        return Stream.of(
                new Flavour("png", 3, Flavours::png),
                new Flavour("png-see-through", 3, Flavours::seeThrough),
                new Flavour("tiff-16-bit", 3, Flavours::sixteenBits),
                new Flavour("jpeg-cmyk", 3, Flavours::cmyk),
                new Flavour("jpeg-2000", 3, Flavours::jpeg2000));
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void showsEveryFlavourAsItLooks(Flavour flavour) throws IOException {
        // When
        var read = inspected(flavour.make().apply(new Flavours(folder)), flavour.what());
        // Then
        assertThat(read.page(1).widthPx()).isEqualTo(Flavours.WIDTH);
        assertThat(read.page(1).heightPx()).isEqualTo(Flavours.HEIGHT);
        var seen = seen(read, flavour.bands());
        assertThat(brightness(seen, 0, 0)).isLessThan(DARK);
        assertThat(brightness(seen, 0, Flavours.HEIGHT - 1)).isGreaterThan(WHITE);
    }

    @Test
    void putsAScanUprightThatLiesOnItsSide() throws IOException {
        // When
        var read = inspected(new Flavours(folder).lying(), "lying");
        // Then
        assertThat(read.page(1).widthPx()).isEqualTo(Flavours.HEIGHT);
        assertThat(read.page(1).heightPx()).isEqualTo(Flavours.WIDTH);
        var seen = seen(read, 3);
        assertThat(brightness(seen, 0, 0)).isGreaterThan(WHITE);
        assertThat(brightness(seen, Flavours.HEIGHT - 1, 0)).isLessThan(DARK);
    }

    @Test
    void keepsAPageWithoutColourInGrey() throws IOException {
        // When
        var read = inspected(new Flavours(folder).tiff("grey.tif", 60), "grey");
        // Then
        assertThat(seen(read, 1).bands()).isEqualTo(1);
    }

    static Stream<Flavour> bombs() {
        return Stream.of(
                new Flavour("jpeg", 3, Flavours::jpegBomb),
                new Flavour("tiff", 1, flavours -> flavours.tiff("bomb.tif", 60_000)),
                new Flavour("jpeg-2000", 3, Flavours::jpeg2000Bomb));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void refusesWhatPromisesTooManyPixelsBeforeAnyIsMade(Flavour bomb) {
        // When
        var inspection = inspect(bomb.make().apply(new Flavours(folder)), "bomb-" + bomb.what());
        // Then
        assertThat(inspection).isInstanceOf(Inspection.TooLarge.class);
        assertThat(((Inspection.Unread) inspection).reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesOnlyThePageThatPromisesTooManyPixels() {
        // When
        inspect(new Flavours(folder).tiff("second.tif", 60, 60_000), "second");
        // Then
        var read = new InspectionFolder(folder.resolve("output").resolve("second"));
        assertThat(read.page(1).state()).isEqualTo(PageState.READ);
        assertThat(read.page(2).reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(read.image(1)).exists();
        assertThat(read.image(2)).doesNotExist();
    }

    private static InspectionFolder inspected(Path file, String what) {
        assertThat(inspect(file, what)).isInstanceOf(Inspection.Readable.class);
        return new InspectionFolder(folder.resolve("output").resolve(what));
    }

    private static Inspection inspect(Path file, String what) {
        var output = folder.resolve("output").resolve(what);
        var name = String.valueOf(file.getFileName());
        return pool.inspect(
                new InspectionRequest(file, name, List.of("en"), output, Limits.DEFAULT, true), Progress.none());
    }

    /// The image in its full size, which must be that of the page.
    private static Pixels seen(InspectionFolder read, int bands) throws IOException {
        try (var jpeg = Jpeg.best();
                var pyramid = Pyramid.open(read.image(1), read.sidecar(1))) {
            pyramid.verify();
            assertThat(pyramid.bands()).isEqualTo(bands);
            var levels = pyramid.levels();
            var facts = read.page(1);
            assertThat(levels.width()).isEqualTo(facts.widthPx());
            assertThat(levels.height()).isEqualTo(facts.heightPx());
            return jpeg.decode(pyramid.whole(levels.width(), levels.height()).orElseThrow(), 8, bands);
        }
    }

    private static int brightness(Pixels pixels, int x, int y) {
        int at = pixels.row(y) + x * pixels.bands();
        int sum = 0;
        for (int band = 0; band < pixels.bands(); band++) {
            sum += pixels.samples()[at + band] & 255;
        }
        return sum / pixels.bands();
    }
}
