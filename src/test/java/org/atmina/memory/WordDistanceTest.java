package org.atmina.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5, 1 2 3 4 5, 100",
        "1 2 3 4 5, 1 2 9 4 5, 80",
        "1 2 3 4 5, 1 2 4 5, 80",
        "1 2 3 4, 9 1 2 3 4, 80",
        "1 2 3, 3 2 1, 0",
        "1 2 3 4 5 6, 4 5 6 1 2 3, 0",
        "1, 2, 0"
    })
    void aScoreIsTheShareOfTheLongerWordingThatIsTheSame(String one, String other, int score) {
        assertThat(new WordDistance(numbers(one), 50).score(numbers(other))).isEqualTo(score);
        assertThat(new WordDistance(numbers(other), 50).score(numbers(one))).isEqualTo(score);
    }

    @Test
    void wordingsWithoutWordsAreNotAlike() {
        assertThat(new WordDistance(new int[0], 60).score(new int[0])).isZero();
        assertThat(new WordDistance(new int[0], 60).score(new int[] {1})).isZero();
    }

    @Test
    void theBandLosesNothing() {
        var random = new SplittableRandom(1918);
        for (int round = 0; round < 2000; round++) {
            int[] one = random.ints(random.nextInt(1, 25), 0, 6).toArray();
            int[] other = random.ints(random.nextInt(1, 25), 0, 6).toArray();
            int longer = Math.max(one.length, other.length);
            int whole = (longer - distance(one, other)) * 100 / longer;
            assertThat(new WordDistance(one, 60).score(other)).isEqualTo(whole < 60 ? 0 : whole);
        }
    }

    /// As the books have it, without a band.
    private static int distance(int[] one, int[] other) {
        int[][] table = new int[one.length + 1][other.length + 1];
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int replaced = table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                    table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[one.length][other.length];
    }

    private static int[] numbers(String words) {
        return java.util.Arrays.stream(words.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
