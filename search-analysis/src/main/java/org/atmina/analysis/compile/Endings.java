package org.atmina.analysis.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atmina.analysis.table.Edit;

/// Learns from a dictionary's words what words it does not hold are likely to be forms of: for an ending, the edit
/// that most words with this ending have. A longer ending is kept only where it says something else than the
/// shorter one.
final class Endings {
    /// Fewer words than this prove nothing about their ending.
    private static final int FEWEST_WORDS = 8;

    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST = 9;

    /// A second edit is offered too if it is at least this share of the first.
    private static final double RIVAL = 0.5;

    private final List<Word> words;
    private final List<List<Edit>> sets;
    private final int[] uses;
    private final Map<String, List<Edit>> byEnding = new TreeMap<>();

    /// @param set the number of its edits
    private record Word(String backwards, int set) {}

    private Endings(SortedForms forms) {
        words = IntStream.range(0, forms.size())
                .filter(at -> forms.form(at).length() >= SHORTEST_WORD)
                .mapToObj(at ->
                        new Word(new StringBuilder(forms.form(at)).reverse().toString(), forms.sets()[at]))
                .sorted(Comparator.comparing(Word::backwards))
                .toList();
        sets = forms.edits();
        uses = new int[sets.size()];
    }

    /// Endings written backwards, in order, and their edits.
    static Map<String, List<Edit>> of(SortedForms forms) {
        var endings = new Endings(forms);
        endings.learn(0, endings.words.size(), 0, List.of());
        return endings.byEnding;
    }

    private void learn(int from, int to, int length, List<Edit> shorter) {
        if (to - from < FEWEST_WORDS) {
            return;
        }
        List<Edit> best = length == 0 ? List.of() : best(counts(from, to, length));
        if (!best.isEmpty() && !best.equals(shorter)) {
            byEnding.put(words.get(from).backwards.substring(0, length), best);
        }
        if (length == LONGEST) {
            return;
        }
        List<Edit> here = best.isEmpty() ? shorter : best;
        for (int begin = from; begin < to; ) {
            int end = begin + 1;
            char letter = letter(begin, length);
            while (end < to && letter(end, length) == letter) {
                end++;
            }
            if (letter != 0) {
                learn(begin, end, length + 1, here);
            }
            begin = end;
        }
    }

    /// The letter before the ending of this length; 0 if the word has no more.
    private char letter(int word, int length) {
        String backwards = words.get(word).backwards;
        return length < backwards.length() ? backwards.charAt(length) : 0;
    }

    private Map<Edit, Integer> counts(int from, int to, int length) {
        var used = new ArrayList<Integer>();
        for (int word = from; word < to; word++) {
            int set = words.get(word).set;
            if (uses[set]++ == 0) {
                used.add(set);
            }
        }
        var counts = new HashMap<Edit, Integer>();
        for (int set : used) {
            for (Edit edit : sets.get(set)) {
                if (edit.start() == 0 && edit.end() <= length) {
                    counts.merge(edit, uses[set], Integer::sum);
                }
            }
            uses[set] = 0;
        }
        return counts;
    }

    private static List<Edit> best(Map<Edit, Integer> counts) {
        var ranked = new ArrayList<>(counts.entrySet());
        ranked.sort(Map.Entry.<Edit, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()));
        if (ranked.isEmpty()) {
            return List.of();
        }
        return ranked.stream()
                .limit(2)
                .filter(entry -> entry.getValue() >= RIVAL * ranked.getFirst().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
