package org.atmina.evaluation.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/// The words of one language, each as often as its rank lets expect: the second half as often as the first, the third a
/// third as often (Zipf).
///
/// @param words the most frequent first
public record Vocabulary(String language, List<String> words, double[] upTo) {
    /// @param frequent words of real texts, the most frequent first
    /// @param rare     what else the language has; in no order, so that it is mixed by the seed
    static Vocabulary of(String language, List<String> frequent, Set<String> rare, long seed) {
        var mixed = new ArrayList<>(rare);
        Collections.shuffle(mixed, new Random(seed));
        var words = new LinkedHashSet<>(frequent);
        words.addAll(mixed);
        return new Vocabulary(language, List.copyOf(words), upTo(words.size()));
    }

    /// As large as the vocabulary of a large collection: the rarest words are made up, of two that there are.
    public Vocabulary grownTo(int size) {
        var grown = new LinkedHashSet<>(words);
        for (int step = 1; step < words.size() && grown.size() < size; step++) {
            for (int at = 0; at < words.size() && grown.size() < size; at++) {
                grown.add(words.get(at) + words.get((at + step) % words.size()).toLowerCase(Locale.ROOT));
            }
        }
        return new Vocabulary(language, List.copyOf(grown), upTo(grown.size()));
    }

    private static double[] upTo(int size) {
        var sums = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1.0 / (rank + 1);
            sums[rank] = sum;
        }
        return sums;
    }

    String word(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return words.get(found < 0 ? -found - 1 : found);
    }

    /// A word of about this rank that is long enough to be looked for.
    String wordOfRank(int rank) {
        for (int at = Math.min(rank, words.size() - 1); at < words.size(); at++) {
            var word = words.get(at);
            if (word.length() > 4 && word.chars().allMatch(Character::isLetter)) {
                return word;
            }
        }
        return words.getLast();
    }
}
