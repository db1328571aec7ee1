package org.atmina.cli.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.atmina.cli.images.Comparison.Line;
import org.atmina.cli.images.Comparison.Result;
import org.atmina.pyramid.Levels;
import org.junit.jupiter.api.Test;

class WorkloadsTest {
    private final Workloads work = new Workloads(new Levels(1100, 700), 7);

    @Test
    void asksForEveryTileOnceInTheSizeInWhichItIsSeen() {
        assertThat(work.tiles().paths())
                .hasSize(6 + 2 + 1)
                .doesNotHaveDuplicates()
                .contains("1024,512,76,188/76,188/0/default.jpg", "0,0,1024,700/512,350/0/default.jpg");
    }

    @Test
    void asksForSizesThatAreKept() {
        assertThat(work.sizes().paths()).contains("full/1100,700/0/default.jpg", "full/200,127/0/default.jpg");
    }

    @Test
    void variesWhatAServerMightRemember() {
        assertThat(work.otherSizes(800).paths()).hasSize(20_000).allMatch(path -> path.startsWith("full/!"));
        assertThat(work.otherSizes(800).paths().stream().distinct().count()).isGreaterThan(5_000);
    }

    @Test
    void speaksToTheOlderServerInItsOwnWords() {
        assertThat(Neighbours.iipsrvPath("1024,512,76,188/76,188/0/default.jpg"))
                .isEqualTo("/iip?IIIF=page.tif/1024,512,76,188/76,/0/default.jpg");
    }

    @Test
    void readsWhatTheLoadGeneratorSays() {
        var round = Wrk.parse("Running 5s test\nRESULT 1000 2000000 10 1500 9000\n");
        assertThat(round.perSecond()).isEqualTo(495);
        assertThat(round.p99()).isEqualTo(9);
    }

    @Test
    void showsRatiosAndWhatWasRefused() {
        // Given
        var line = new Line(
                "Tiles",
                List.of(
                        new Result(ImageReport.OURS, 900, 1, 2, 80, 0),
                        new Result(ImageReport.NGINX, 1000, 1, 2, 50, 0),
                        new Result(ImageReport.IIPSRV, 100, 5, 20, 900, 0.5)));
        // When
        var text = new ImageReport("here", List.of(line), Map.of(ImageReport.OURS, 3L << 20), 1L << 20).render();
        // Then
        assertThat(text)
                .contains("| Tiles | 900 | 1000 | 100 (50 % refused) | 0.90 | 9.00 | 2.0 2.0 20.0 | 80 50 900 |");
    }
}
