package org.atmina.operations;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// The benchmark of search runs through on a small corpus. How fast it finds search to be is not looked at: tests share
/// their machine.
class SearchBenchIT {
    private static final int PASSAGES = 2000;

    @Test
    void measuresASmallCorpus() throws Exception {
        var report = PackagedCommand.bench("search");

        var softly = new SoftAssertions();
        softly.assertThat(report.at("/corpus/passages").asInt()).isEqualTo(PASSAGES);
        softly.assertThat(report.at("/indexing/indexBytes").asLong()).isPositive();
        softly.assertThat(report.at("/rounds")).hasSize(2).allSatisfy(round -> {
            softly.assertThat(round.path("failed").asInt()).isZero();
            softly.assertThat(round.at("/api/count").asInt()).isPositive();
            softly.assertThat(round.at("/direct/count").asInt()).isPositive();
        });
        softly.assertThat(report.at("/rebuild/searching/waits/count").asInt()).isPositive();
        softly.assertThat(report.at("/rebuild/searching/failed").asInt()).isZero();
        softly.assertThat(report.at("/rebuild/searching/empty").asInt()).isZero();
        softly.assertAll();
    }
}
