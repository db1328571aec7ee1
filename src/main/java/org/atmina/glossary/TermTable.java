package org.atmina.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atmina.language.LanguageTag;

/// The terms of one language, to be found in texts of that language also in other forms. Never changes; many threads
/// may ask.
final class TermTable {
    private final LanguageTag language;
    private final Map<String, List<Pattern>> byFirstKey;

    /// A term, word by word.
    ///
    /// @param abbreviation it is written in capitals and never otherwise, so that `SS` is not a syllable
    private record Pattern(Wording wording, List<String> words, List<Set<String>> keys, boolean abbreviation) {}

    /// A term and the entry that it is of.
    record Wording(KnownEntry entry, Term term) {}

    /// A stretch of the text.
    ///
    /// @param words how many words it is long
    /// @param exact the words are those of the term itself
    record Found(int start, int end, int words, boolean exact, Wording wording) {}

    private TermTable(LanguageTag language, Map<String, List<Pattern>> byFirstKey) {
        this.language = language;
        this.byFirstKey = byFirstKey;
    }

    static TermTable of(LanguageTag language, Collection<Wording> wordings) {
        var forms = WordForms.of(language);
        var byFirstKey = new HashMap<String, List<Pattern>>();
        for (Wording wording : wordings) {
            var text = wording.term().text();
            var words = Words.of(text);
            if (!words.isEmpty()) {
                var folded = words.stream().map(Words.Word::folded).toList();
                var keys = folded.stream().map(forms::keys).toList();
                var pattern = new Pattern(wording, folded, keys, words.size() == 1 && Words.isAbbreviation(text));
                keys.getFirst()
                        .forEach(key -> byFirstKey
                                .computeIfAbsent(key, any -> new ArrayList<>(1))
                                .add(pattern));
            }
        }
        return new TermTable(language, byFirstKey);
    }

    /// The terms in a text, from left to right: at each word the longest, rather as it is than in another form; no
    /// two of one length and likeness are left out, no two stretches share a word.
    List<Found> in(String text) {
        var words = Words.of(text);
        var forms = WordForms.of(language);
        var keys = words.stream().map(word -> forms.keys(word.folded())).toList();
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < words.size()) {
            var here = at(words, keys, at);
            found.addAll(here);
            at += here.isEmpty() ? 1 : here.getFirst().words();
        }
        return found;
    }

    private List<Found> at(List<Words.Word> words, List<Set<String>> keys, int at) {
        var candidates = keys.get(at).stream()
                .flatMap(key -> byFirstKey.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(pattern -> stands(pattern, words, keys, at))
                .map(pattern -> found(pattern, words, at))
                .toList();
        var best = candidates.stream()
                .max(Comparator.comparingInt(Found::words).thenComparing(Found::exact))
                .orElse(null);
        return best == null
                ? List.of()
                : candidates.stream()
                        .filter(each -> each.words() == best.words() && each.exact() == best.exact())
                        .sorted(Comparator.comparing(
                                each -> each.wording().entry().id()))
                        .toList();
    }

    private static boolean stands(Pattern pattern, List<Words.Word> words, List<Set<String>> keys, int at) {
        int length = pattern.words().size();
        if (at + length > words.size()
                || pattern.abbreviation() && !Words.isAbbreviation(words.get(at).text())) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            boolean parted = i > 0 && words.get(at + i).begins();
            if (parted || keys.get(at + i).stream().noneMatch(pattern.keys().get(i)::contains)) {
                return false;
            }
        }
        return true;
    }

    private static Found found(Pattern pattern, List<Words.Word> words, int at) {
        int length = pattern.words().size();
        boolean exact = true;
        for (int i = 0; i < length; i++) {
            exact &= words.get(at + i).folded().equals(pattern.words().get(i));
        }
        return new Found(words.get(at).start(), words.get(at + length - 1).end(), length, exact, pattern.wording());
    }
}
