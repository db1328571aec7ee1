package org.atmina.search.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atmina.catalog.authority.FoldedName;

/// Counts in how many stretches of text each word stands that begins so, and how it is written there: in small letters
/// where it ever is, so that names keep their capital and the first word of a sentence does not.
final class WordCount {
    private final String beginning;
    private final Map<String, Tally> byWord = new HashMap<>();

    /// @param beginning folded
    WordCount(String beginning) {
        this.beginning = beginning;
    }

    record Counted(String word, String language, long passages) {}

    private record Tally(Map<String, Integer> spellings, Map<String, Integer> languages) {
        Tally() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    /// @param words of one stretch of text, as they stand in it
    void add(String language, List<String> words) {
        var here = new HashSet<String>();
        for (String word : words) {
            if (!FoldedName.of(word).startsWith(beginning)) {
                continue;
            }
            var key = word.toLowerCase(Locale.ROOT);
            var tally = byWord.computeIfAbsent(key, unseen -> new Tally());
            tally.spellings().merge(word, 1, Integer::sum);
            if (here.add(key)) {
                tally.languages().merge(language, 1, Integer::sum);
            }
        }
    }

    List<Counted> mostFrequent(int most) {
        return byWord.entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Counted::passages).reversed().thenComparing(Counted::word))
                .limit(most)
                .toList();
    }

    private static Counted counted(String key, Tally tally) {
        var word = tally.spellings().containsKey(key) ? key : first(tally.spellings());
        long passages =
                tally.languages().values().stream().mapToInt(Integer::intValue).sum();
        return new Counted(word, first(tally.languages()), passages);
    }

    private static String first(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
