package org.atmina.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {
    private final WordFrequencies frequencies = new WordFrequencies(Map.of(1, 0.9f, 2, 0.5f, 3, 0.1f));

    @Test
    void theRarestWordsAreLookedFor() {
        assertThat(frequencies.telling(new int[] {1, 2, 3, 40, 50}, 60)).containsExactlyInAnyOrder(3, 40, 50);
    }

    @Test
    void aWordThatComesOftenCountsAsOftenAsItComes() {
        assertThat(frequencies.telling(new int[] {1, 1, 1, 2, 3}, 60)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whateverIsAlikeEnoughHasOneOfTheTellingWords() {
        var random = new SplittableRandom(1939);
        var byRank =
                new WordFrequencies(IntStream.range(0, 8).boxed().collect(Collectors.toMap(n -> n, n -> 1f / (n + 1))));
        for (int round = 0; round < 5000; round++) {
            int[] one = random.ints(random.nextInt(1, 12), 0, 10).toArray();
            int[] other = random.ints(random.nextInt(1, 12), 0, 10).toArray();
            if (new WordDistance(one, 60).score(other) >= 60) {
                int[] telling = byRank.telling(one, 60);
                assertThat(Arrays.stream(other)
                                .anyMatch(word -> IntStream.of(telling).anyMatch(t -> t == word)))
                        .as("%s and %s", Arrays.toString(one), Arrays.toString(other))
                        .isTrue();
            }
        }
    }
}
