package org.atmina.evaluation.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/// How many words of running text an analyzer reads in a second on one core, and how many the stock one does at the
/// same time: both read the same text in turn, again and again, and the median of each counts.
///
/// @param words counted by each analyzer itself on its own: stop words that it leaves out are counted too
public record Speed(double words, double stock) {
    private static final long ROUND = 300_000_000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;

    @JsonProperty
    public double ratio() {
        return words / stock;
    }

    public static Speed of(Analyzer ours, Analyzer stock, List<String> texts) {
        var first = new AnalyzerTerms(ours);
        var second = new AnalyzerTerms(stock);
        var speeds = new double[ROUNDS];
        var stockSpeeds = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double a = wordsPerSecond(first, texts);
            double b = wordsPerSecond(second, texts);
            if (round >= 0) {
                speeds[round] = a;
                stockSpeeds[round] = b;
            }
        }
        return new Speed(median(speeds), median(stockSpeeds));
    }

    /// Reads on until the round is over, from the beginning again when the texts are at an end.
    private static double wordsPerSecond(AnalyzerTerms analyzer, List<String> texts) {
        long begin = System.nanoTime();
        long words = 0;
        long end = begin;
        for (int at = 0; end - begin < ROUND; at = (at + 1) % texts.size()) {
            words += analyzer.words(texts.get(at));
            end = System.nanoTime();
        }
        return words * 1e9 / (end - begin);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
