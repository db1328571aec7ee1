package org.atmina.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Map<String, Integer> RELEVANT = Map.of("a", 2, "b", 1, "c", 1);

    @Test
    void isPerfectInTheBestOrder() {
        var figures = new Ranking(List.of("a", "c", "b"), RELEVANT).figures();

        assertThat(figures).isEqualTo(new GoldReport.Figures(1, 1, 1, 1));
    }

    @Test
    void losesByWhatIsWrongMissingOrLate() {
        var figures = new Ranking(List.of("x", "b", "y", "a"), RELEVANT).figures();

        assertThat(figures.precision()).isEqualTo(0.5);
        assertThat(figures.recall()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(figures.mrr()).isEqualTo(0.5);
        // (1 / log2 3 + 3 / log2 5) / (3 + 1 / log2 3 + 1 / log2 4)
        assertThat(figures.ndcg())
                .isEqualTo((0.6309297535714575 + 1.2920296742201793) / (3 + 0.6309297535714575 + 0.5), within(1e-12));
    }

    @Test
    void isNothingWhereNothingWasFound() {
        assertThat(new Ranking(List.of(), RELEVANT).figures()).isEqualTo(new GoldReport.Figures(0, 0, 0, 0));
    }
}
