package org.atmina.evaluation.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.evaluation.words.Scores.Measure;

/// Scores how an analyzer brings names together: of all pairs of names, right are those of one group, found those that
/// share a term. Pure.
public final class NameScorer {
    private final NameGroups groups;

    public NameScorer(NameGroups groups) {
        this.groups = groups;
    }

    /// @param all      over all pairs
    /// @param related  without the pairs of a group that are other names, not other spellings
    /// @param surnames as `related`, of surnames alone
    public record NameScores(Measure all, Measure related, Measure surnames) {}

    private record Name(String text, int group, String kind) {}

    public NameScores score(Map<String, Set<String>> terms) {
        var all = new Count();
        var spelling = new Count();
        var surnames = new Count();
        var names = names();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                var first = names.get(a);
                var second = names.get(b);
                boolean same = first.group() == second.group();
                boolean found = meet(terms, first.text(), second.text());
                all.add(same, found);
                if (!same || RelatedSpellings.test(first.kind(), first.text(), second.text())) {
                    spelling.add(same, found);
                    if (first.kind().equals("surname") && second.kind().equals("surname")) {
                        surnames.add(same, found);
                    }
                }
            }
        }
        return new NameScores(all.measure(), spelling.measure(), surnames.measure());
    }

    private List<Name> names() {
        var names = new ArrayList<Name>();
        int number = 0;
        for (NameGroups.Group group : groups.groups()) {
            for (String name : group.names()) {
                names.add(new Name(name, number, group.kind()));
            }
            number++;
        }
        return names;
    }

    private static boolean meet(Map<String, Set<String>> terms, String first, String second) {
        var shared = new HashSet<>(terms.getOrDefault(first, Set.of()));
        shared.retainAll(terms.getOrDefault(second, Set.of()));
        return !shared.isEmpty();
    }

    private static final class Count {
        private long right;
        private long found;
        private long gold;

        void add(boolean isRight, boolean isFound) {
            gold += isRight ? 1 : 0;
            found += isFound ? 1 : 0;
            right += isRight && isFound ? 1 : 0;
        }

        Measure measure() {
            return Measure.of(right, found, gold);
        }
    }
}
