package org.atmina.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelsTest {
    @Test
    void halvesRoundingUpDownToOneTile() {
        // Given
        var levels = new Levels(1025, 7);
        // Then
        assertThat(levels.all())
                .containsExactly(
                        new Levels.Level(0, 1025, 7), new Levels.Level(1, 513, 4), new Levels.Level(2, 257, 2));
        assertThat(levels.level(0).columns()).isEqualTo(3);
        assertThat(levels.level(0).tile(2, 0)).isEqualTo(new Size(1, 7));
    }

    @Test
    void keepsWholePicturesOfSmallLevelsAndThumbnails() {
        // Given
        var levels = new Levels(6000, 8000);
        // Then
        assertThat(levels.sizes())
                .containsExactly(
                        new Size(150, 200),
                        new Size(300, 400),
                        new Size(375, 500),
                        new Size(750, 1000),
                        new Size(1500, 2000));
    }

    @Test
    void keepsOnePictureOfASinglePixel() {
        // Given
        var levels = new Levels(1, 1);
        // Then
        assertThat(levels.sizes()).containsExactly(new Size(1, 1));
        assertThat(levels.count()).isEqualTo(1);
    }

    @Test
    void neverShrinksASideToNothing() {
        // Given
        var levels = new Levels(100_000, 1);
        // Then
        assertThat(levels.thumbnails()).containsExactly(new Size(200, 1), new Size(400, 1));
    }

    @Test
    void coversEveryPixelOfEveryLevelOnce() {
        // Given
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            var levels = new Levels(1 + random.nextInt(9000), 1 + random.nextInt(9000));
            for (var level : levels.all()) {
                // When
                long covered = 0;
                for (int x = 0; x < level.columns(); x++) {
                    for (int y = 0; y < level.rows(); y++) {
                        covered += level.tile(x, y).pixels();
                    }
                }
                // Then
                assertThat(covered).isEqualTo(level.size().pixels());
            }
            assertThat(levels.all().getLast().size().longest()).isLessThanOrEqualTo(Levels.TILE);
        }
    }

    @Test
    void takesEveryThumbnailFromALevelThatIsKept() {
        // Given
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var levels = new Levels(1 + random.nextInt(12_000), 1 + random.nextInt(12_000));
            // When
            var sources = levels.thumbnails().stream()
                    .map(size -> levels.smallestOver(size.width(), size.height()))
                    .toList();
            // Then
            assertThat(levels.stored()).containsAll(sources);
        }
    }
}
