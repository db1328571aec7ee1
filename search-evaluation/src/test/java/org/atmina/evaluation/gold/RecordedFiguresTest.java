package org.atmina.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atmina.evaluation.gold.GoldReport.Answered;
import org.atmina.evaluation.gold.GoldReport.Figures;
import org.junit.jupiter.api.Test;

class RecordedFiguresTest {
    private static GoldReport report(double ndcg, boolean offered) {
        return new GoldReport(List.of(
                new Answered("et", "inflected", "a", List.of("x"), new Figures(1, ndcg, 1, 1), null),
                new Answered("lv", "typo", "b", List.of(), new Figures(0, 0, 0, 0), offered)));
    }

    @Test
    void forgivesASmallStepDown() {
        var recorded = RecordedFigures.of(report(0.9, true));

        assertThat(recorded.fallenIn(report(0.885, true))).isEmpty();
    }

    @Test
    void namesEveryFigureThatHasFallen() {
        var recorded = RecordedFigures.of(report(0.9, true));

        assertThat(recorded.fallenIn(report(0.8, false)))
                .containsExactly(
                        "nDCG@10 of all fell from 0.450 to 0.400",
                        "nDCG@10 of et fell from 0.900 to 0.800",
                        "nDCG@10 of inflected fell from 0.900 to 0.800",
                        "the right wording offered fell from 1.000 to 0.000");
    }
}
