package org.atmina.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedFilesTest {
    @TempDir
    Path folder;

    private static String name(int number) {
        return RenderedFiles.name("picture " + number, Format.PNG);
    }

    @Test
    void whatWasPutIsFoundAlsoByAnotherProcess() throws IOException {
        new RenderedFiles(folder, 1000).put(name(1), new byte[100]);
        var other = new RenderedFiles(folder, 1000);
        assertThat(other.known(name(1))).isEmpty();
        assertThat(other.find(name(1)))
                .hasValueSatisfying(kept -> assertThat(kept.path()).hasSize(100));
        assertThat(other.known(name(1))).isPresent();
    }

    @Test
    void itTakesNoMoreThanItsRoomAndGivesUpWhatNobodyAskedForLongest() throws IOException {
        var files = new RenderedFiles(folder, 1000);
        for (int i = 0; i < 10; i++) {
            files.put(name(i), new byte[100]);
        }
        files.known(name(0));
        files.put(name(10), new byte[150]);
        assertThat(files.known(name(0))).isPresent();
        assertThat(files.known(name(1))).isEmpty();
        assertThat(files.known(name(2))).isEmpty();
        assertThat(files.find(name(1))).isEmpty();
        assertThat(files.taken()).isEqualTo(950);
    }

    @Test
    void whatEarlierProcessesLeftIsCounted() throws IOException {
        var earlier = new RenderedFiles(folder, 10_000);
        for (int i = 0; i < 10; i++) {
            earlier.put(name(i), new byte[100]);
        }
        var files = new RenderedFiles(folder, 500);
        files.takeStock();
        assertThat(files.taken()).isEqualTo(500);
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(5);
        }
    }

    @Test
    void whatSomebodyElseRemovedIsForgotten() throws IOException {
        var files = new RenderedFiles(folder, 1000);
        Files.delete(files.put(name(1), new byte[100]).path());
        assertThat(files.find(name(1))).isEmpty();
        assertThat(files.taken()).isZero();
    }
}
