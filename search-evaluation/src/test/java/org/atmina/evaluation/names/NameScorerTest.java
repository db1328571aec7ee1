package org.atmina.evaluation.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.atmina.evaluation.names.NameGroups.Group;
import org.atmina.evaluation.words.AnalyzerTerms;
import org.atmina.evaluation.words.Scores.Measure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameScorerTest {
    private static final NameGroups GROUPS = new NameGroups(List.of(
            new Group("place", List.of("Tartu", "Dorpat", "Tarto")), new Group("surname", List.of("Tamm", "Tam"))));

    private static final Map<String, Set<String>> KEYS = Map.of(
            "Tartu", Set.of("tart", "t"),
            "Tarto", Set.of("tart"),
            "Dorpat", Set.of("dorpat"),
            "Tamm", Set.of("tam", "t"),
            "Tam", Set.of("tam"));

    @Test
    void countsAllPairsOfAGroupAsRight() {
        var scores = new NameScorer(GROUPS).score(KEYS);

        // Right: three pairs of Tartu, one of Tamm. Found: Tartu-Tarto, Tamm-Tam and, wrongly, Tartu-Tamm.
        assertThat(scores.all()).isEqualTo(Measure.of(2, 3, 4));
        assertThat(scores.surnames()).isEqualTo(Measure.of(1, 1, 1));
    }

    @Test
    void leavesOtherNamesOfOnePlaceOutOfTheRelatedPairs() {
        var scores = new NameScorer(GROUPS).score(KEYS);

        assertThat(scores.related()).isEqualTo(Measure.of(2, 3, 2));
    }

    @Test
    void peersBringSpellingsTogetherThatFoldingDoesNot() {
        var peers = NamePeers.all();

        assertThat(meet(peers.get("ICU folding"), "Šmits", "Smits")).isTrue();
        assertThat(meet(peers.get("ICU folding"), "Иванов", "Ivanov")).isFalse();
        assertThat(meet(peers.get("Any-Latin, Daitch-Mokotoff"), "Иванов", "Iwanow"))
                .isTrue();
        assertThat(meet(peers.get("Any-Latin, Beider-Morse"), "Schulz", "Szulc"))
                .isTrue();
    }

    private static boolean meet(@Nullable Analyzer maybe, String first, String second) {
        var terms = new AnalyzerTerms(Objects.requireNonNull(maybe));
        return terms.of(first).stream().anyMatch(terms.of(second)::contains);
    }
}
