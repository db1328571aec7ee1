package org.atmina.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final RetryPolicy THREE_TIMES = new RetryPolicy(3, Duration.ofSeconds(5));
    private static final Inspection LOST = new Inspection.WorkerLost(Reason.WORKER_DIED, Map.of());

    @Test
    void triesAgainWhenTheWorkerDied() {
        assertThat(THREE_TIMES.triesAgain(LOST, 2)).isTrue();
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(THREE_TIMES.triesAgain(LOST, 3)).isFalse();
    }

    @Test
    void doesNotTryWhatTookTooLong() {
        assertThat(THREE_TIMES.triesAgain(new Inspection.TimedOut(Reason.FILE_TIME_LIMIT, Map.of()), 1))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "60, PT1H25M20S"})
    void waitsTwiceAsLongEachTime(int attempt, Duration wait) {
        assertThat(THREE_TIMES.waitAfter(attempt)).isEqualTo(wait);
    }
}
