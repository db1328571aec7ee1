package org.atmina.evaluation.gold;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atmina.evaluation.gold.GoldReport.Figures;

/// How good a list of answers is. Pure.
///
/// @param answers  identifiers of items, the best first
/// @param relevant by identifier, 2 or 1; what is not named is 0
record Ranking(List<String> answers, Map<String, Integer> relevant) {
    static final int SHOWN = 10;
    static final int FIRST = 5;

    Figures figures() {
        return new Figures(precision(), ndcg(), recall(), reciprocalRank());
    }

    /// The share of what is right among the first five; of fewer where fewer were found, and 0 where none.
    double precision() {
        int first = Math.min(FIRST, answers.size());
        return first == 0
                ? 0
                : (double) answers.stream().limit(first).filter(this::isRight).count() / first;
    }

    /// The share of what is right that stands among the first ten.
    double recall() {
        return (double) answers.stream().limit(SHOWN).filter(this::isRight).count() / Math.min(SHOWN, relevant.size());
    }

    /// One over the place of the first right answer.
    double reciprocalRank() {
        return IntStream.range(0, answers.size())
                .filter(at -> isRight(answers.get(at)))
                .mapToDouble(at -> 1.0 / (at + 1))
                .findFirst()
                .orElse(0);
    }

    /// The worth of the first ten answers in their order, of the worth of the best order.
    double ndcg() {
        var best = relevant.values().stream().sorted(Comparator.reverseOrder()).toList();
        return worth(answers.stream()
                        .map(answer -> relevant.getOrDefault(answer, 0))
                        .toList())
                / worth(best);
    }

    private static double worth(List<Integer> grades) {
        return IntStream.range(0, Math.min(SHOWN, grades.size()))
                .mapToDouble(at -> (Math.pow(2, grades.get(at)) - 1) / log2(at + 2))
                .sum();
    }

    private static double log2(int number) {
        return Math.log(number) / Math.log(2);
    }

    private boolean isRight(String answer) {
        return relevant.containsKey(answer);
    }
}
