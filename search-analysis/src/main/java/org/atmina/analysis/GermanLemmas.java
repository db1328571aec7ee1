package org.atmina.analysis;

import java.util.List;

/// German dictionary forms. A compound that the dictionary does not hold is a form of what its last part is a
/// form of: `Sitzgruppen`, of `Sitzgruppe`, as `Gruppen` of `Gruppe`. `ae`, `oe` and `ue` are read as `ä`, `ö` and `ü`
/// where that makes a word.
final class GermanLemmas implements Lemmatizer {
    private static final int SHORTEST_FIRST_PART = 2;
    private static final int SHORTEST_LAST_PART = 4;

    private final WordTables tables = WordTables.of("de");

    @Override
    public List<String> lemmas(String word) {
        List<String> known = tables.words().lemmas(word);
        return known.isEmpty() && isTypedWithoutUmlauts(word) ? tables.words().lemmas(withUmlauts(word)) : known;
    }

    private static boolean isTypedWithoutUmlauts(String word) {
        return word.contains("ae") || word.contains("oe") || word.contains("ue");
    }

    private static String withUmlauts(String word) {
        return word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
    }

    @Override
    public List<String> foldedLemmas(String folded) {
        return tables.plain().lemmas(folded);
    }

    @Override
    public List<String> guesses(String word) {
        for (int at = SHORTEST_FIRST_PART; at <= word.length() - SHORTEST_LAST_PART; at++) {
            List<String> part = lemmas(word.substring(at));
            if (!part.isEmpty()) {
                String before = word.substring(0, at);
                return part.stream().map(before::concat).toList();
            }
        }
        return tables.endings().lemmasByEnding(word);
    }
}
