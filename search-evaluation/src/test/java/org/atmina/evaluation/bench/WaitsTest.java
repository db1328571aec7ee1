package org.atmina.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void takesTheNearestRank() {
        var waits = Waits.of(
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray());

        assertThat(waits).isEqualTo(new Waits(100, 50, 95, 99));
    }

    @Test
    void isNothingForNobody() {
        assertThat(Waits.of(new long[0])).isEqualTo(new Waits(0, 0, 0, 0));
    }
}
