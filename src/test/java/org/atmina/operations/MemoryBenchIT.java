package org.atmina.operations;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The benchmark of the memory runs through on a small one. How fast it finds it to be is not looked at: tests share
/// their machine.
class MemoryBenchIT {
    private static final int TEXTS = 2000;

    @Test
    void measuresASmallMemory() throws Exception {
        var report = PackagedCommand.bench("memory");

        var softly = new SoftAssertions();
        // every paragraph is remembered; titles and descriptions are not translated
        softly.assertThat(report.path("units").asInt()).isEqualTo(TEXTS);
        softly.assertThat(report.path("rounds")).hasSize(4).allSatisfy(round -> {
            softly.assertThat(round.path("failed").asInt()).isZero();
            softly.assertThat(round.at("/waits/count").asInt()).isPositive();
        });
        softly.assertThat(report.at("/rounds/0/kinds"))
                .filteredOn(kind -> kind.path("kind").asText().equals("the same text"))
                .isNotEmpty()
                .allSatisfy(kind ->
                        softly.assertThat(kind.path("suggestions").asDouble()).isGreaterThanOrEqualTo(1));
        softly.assertAll();
    }
}
