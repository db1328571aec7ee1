package org.atmina.inspect.worker.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.atmina.inspect.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 1000;

    /// Bars where lines of text would be, falling to the right by so many degrees, on paper that darkens downwards.
    private static Ink lines(double degrees) {
        var grey = new int[WIDTH * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 240 - i / WIDTH / 10;
        }
        for (int line = 150; line < 850; line += 40) {
            for (int x = 100; x < 700; x++) {
                int y = (int) Math.round(line + (x - 400) * Math.tan(Math.toRadians(degrees)));
                for (int thick = 0; thick < 10; thick++) {
                    grey[(y + thick) * WIDTH + x] = 60;
                }
            }
        }
        return Ink.of(grey, WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -1, 0, 0.5, 2.5, 6})
    void findsHowFarLinesAreTilted(double degrees) {
        assertThat(lines(degrees).skew()).isCloseTo(degrees, within(0.15));
    }

    @Test
    void findsNoInkOnPaperThatOnlyDarkens() {
        var grey = new int[WIDTH * HEIGHT];
        Arrays.setAll(grey, i -> 250 - i / WIDTH / 8);
        assertThat(Ink.of(grey, WIDTH, HEIGHT).share()).isZero();
    }

    @Test
    void bringsABoxBackToThePageThatWasTurned() {
        var placement = Placement.of(1100, 900, 90, 1, 900, 1100);
        assertThat(placement.place(1000, 100, 50, 20)).isEqualTo(new Box(100, 50, 20, 50));
    }

    @Test
    void bringsABoxBackToThePageThatWasShrunk() {
        var placement = Placement.of(500, 400, 0, 0.5, 1000, 800);
        assertThat(placement.place(10, 20, 30, 40)).isEqualTo(new Box(20, 40, 60, 80));
    }

    @Test
    void readsTheHeaderThatVipsPrints() {
        var header = ImageHeader.parse(
                "width: 30\nheight: 20\nbands: 3\nformat: uchar\ninterpretation: srgb\nxres: 11.811\norientation: 6\n");
        assertThat(header.width()).isEqualTo(20);
        assertThat(header.height()).isEqualTo(30);
        assertThat(header.dpi()).isEqualTo(300);
        assertThat(header.easy()).isFalse();
    }
}
