package org.atmina.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How often the common words of the memory are; what is not in here is rarer. Pure.
///
/// @param byWord the share of remembered wordings that have the word
record WordFrequencies(Map<Integer, Float> byWord) {
    static final WordFrequencies UNKNOWN = new WordFrequencies(Map.of());
    private static final int WHOLE = 100;

    WordFrequencies {
        byWord = Map.copyOf(byWord);
    }

    /// The rarest words of a wording, as many as it takes: whatever has a score of at least `least` has one
    /// of them. A wording that is so much alike has as many of these words as the score says, so not
    /// all of them can be among the most frequent ones, which are left out here.
    int[] telling(int[] words, int least) {
        int shared = Math.ceilDiv(words.length * least, WHOLE);
        Map<Integer, Integer> times = new HashMap<>();
        Arrays.stream(words).forEach(word -> times.merge(word, 1, Integer::sum));
        List<Integer> frequentFirst = times.keySet().stream()
                .sorted(Comparator.comparing((Integer word) -> -byWord.getOrDefault(word, 0f))
                        .thenComparing(word -> word))
                .toList();
        int leftOut = 0;
        int from = 0;
        while (from < frequentFirst.size()) {
            leftOut += times.getOrDefault(frequentFirst.get(from), 0);
            if (leftOut >= shared) {
                break;
            }
            from++;
        }
        return IntStream.range(from, frequentFirst.size())
                .map(frequentFirst::get)
                .toArray();
    }
}
