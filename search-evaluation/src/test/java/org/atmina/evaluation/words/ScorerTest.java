package org.atmina.evaluation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.atmina.evaluation.words.Scores.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scores of a set that is small enough to be counted by hand.
class ScorerTest {
    @TempDir
    private Path folder = Path.of("");

    /// Four forms and two gold pairs, one a lemma.
    private static final String WORDS = """
            House\thouse\tNOUN\t1
            house\thouse\tNOUN\t3
            houses\thouse\tNOUN\t2
            mice\tmouse\tNOUN\t1
            mouse\tmouse\tNOUN\t1
            """;
    private static final String SENTENCES = """
            s1\tThe house and the mouse\thouse|house mouse|mouse
            s2\tHouses\tHouses|house
            s3\tMice\tmice|mouse
            s4\tHousing\tHousing|housing
            """;

    private static final Map<String, Set<String>> CUT = Map.of(
            "house", Set.of("hous"),
            "houses", Set.of("hous"),
            "Houses", Set.of("hous"),
            "housing", Set.of("hous"),
            "Housing", Set.of("hous"),
            "mouse", Set.of("mous"),
            "mice", Set.of("mice"));

    private Scores scores(Map<String, Set<String>> terms) throws IOException {
        Files.writeString(folder.resolve("en.tsv"), WORDS);
        Files.writeString(folder.resolve("en.sents.tsv"), SENTENCES);
        return new Scorer(DevelopmentSet.read(folder, "en")).score(terms);
    }

    @Test
    void countsPairsOfFormsThatShareALemma() throws IOException {
        var scores = scores(CUT);

        assertThat(scores.types()).isEqualTo(4);
        assertThat(scores.goldPairs()).isEqualTo(2);
        assertThat(scores.foundPairs()).isEqualTo(1);
        assertThat(scores.pair()).isEqualTo(new Measure(1, 0.5, 2.0 / 3));
        assertThat(scores.understemming()).isEqualTo(0.5);
        assertThat(scores.overstemming()).isZero();
    }

    @Test
    void asksForEachLemmaThatStandsInAnotherFormOrTwice() throws IOException {
        var scores = scores(CUT);

        // house finds s1, s2 and, wrongly, s4; mouse finds s1 and misses s3; housing stands once, in upper case only.
        assertThat(scores.queries()).isEqualTo(2);
        assertThat(scores.retrieval().precision()).isEqualTo((2.0 / 3 + 1) / 2, within(1e-12));
        assertThat(scores.retrieval().recall()).isEqualTo((1 + 0.5) / 2, within(1e-12));
        assertThat(scores.retrieval().f1()).isEqualTo((0.8 + 2.0 / 3) / 2, within(1e-12));
        assertThat(scores.fullRecall()).isEqualTo(0.5);
    }

    @Test
    void takesTheFormAsItWasMostlyWritten() throws IOException {
        var scores = scores(Map.of("House", Set.of("x"), "houses", Set.of("x")));

        assertThat(scores.foundPairs()).isZero();
    }

    @Test
    void countsAWordWithoutTermsAsNotFound() throws IOException {
        var scores = scores(Map.of());

        assertThat(scores.pair()).isEqualTo(new Measure(1, 0, 0));
        assertThat(scores.retrieval()).isEqualTo(Measure.NONE);
    }
}
