package org.atmina.operations;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The benchmark of translation runs through in a small collection. How fast it finds it to be is not looked at: tests
/// share their machine.
class TranslationBenchIT {
    private static final int SEGMENTS = 2000;

    /// So many units of a file are translated anew, where it has so many.
    private static final int EDITED = 1000;

    @Test
    void measuresASmallCollection() throws Exception {
        var report = PackagedCommand.bench("translation");

        var softly = new SoftAssertions();
        softly.assertThat(report.path("segments").asInt()).isEqualTo(SEGMENTS);
        softly.assertThat(report.path("lines"))
                .filteredOn(line -> !line.path("asked").asText().startsWith("checks of "))
                .hasSize(12)
                .allSatisfy(line -> {
                    softly.assertThat(line.path("entries").asInt()).isPositive();
                    softly.assertThat(line.path("times")).isNotEmpty();
                });
        softly.assertThat(report.path("lines")).hasSize(13);
        softly.assertThat(report.path("files"))
                .hasSize(4)
                .allSatisfy(
                        file -> softly.assertThat(file.path("bytes").asLong()).isPositive());
        // what is stale is drawn by lot
        int stale = report.at("/handed/0/unchanged").asInt();
        softly.assertThat(stale).isPositive();
        softly.assertThat(report.at("/handed/0/taken").asInt()).isZero();
        softly.assertThat(report.at("/handed/1/taken").asInt()).isEqualTo(Math.min(stale, EDITED));
        softly.assertAll();
    }
}
