package org.atmina.language.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.atmina.language.diff.WordMerge.Conflict;
import org.junit.jupiter.api.Test;

class WordMergeTest {
    private static final String BASE = "The pact was signed on the lOth of August in Moscow.";

    @Test
    void changesOfDifferentWordsComeTogether() {
        var merge = WordMerge.of(
                BASE,
                "The pact was signed on the 10th of August in Moscow.",
                "The treaty was signed on the lOth of August in Moscow!");
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).isEqualTo("The treaty was signed on the 10th of August in Moscow!");
    }

    @Test
    void changesOfTheSameWordAreAConflict() {
        var merge = WordMerge.of(
                BASE,
                "The pact was signed on the 10th of August in Moscow.",
                "The pact was signed on the 23rd of August in Moscow.");
        assertThat(merge.merged()).isNull();
        assertThat(merge.conflicts()).containsExactly(new Conflict(27, 31, "lOth", "10th", "23rd"));
        assertThat(merge.facts()).doesNotContainKey("merged").containsEntry("base", BASE);
    }

    @Test
    void theSameChangeTwiceIsMadeOnce() {
        var both = "The pact was signed on the 10th of August in Moscow.";
        assertThat(WordMerge.of(BASE, both, both).merged()).isEqualTo(both);
    }

    @Test
    void wordsPutInAtTheSamePlaceAreAConflict() {
        var merge = WordMerge.of("in Moscow", "in old Moscow", "in new Moscow");
        assertThat(merge.merged()).isNull();
        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void whatOneTookAwayTheOtherCannotChange() {
        var merge = WordMerge.of("one two three four", "one four", "one two 3 four");
        assertThat(merge.merged()).isNull();
        assertThat(merge.conflicts().getFirst().yours()).doesNotContain("three");
    }

    @Test
    void withoutABaseThereIsNothingInCommon() {
        assertThat(WordMerge.of("", "Kiri", "Testi kiri").conflicts())
                .containsExactly(new Conflict(0, 0, "", "Kiri", "Testi kiri"));
    }
}
