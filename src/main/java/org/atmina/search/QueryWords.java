package org.atmina.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was typed into the one box, cut into words and quoted phrases. There is no syntax error: a quotation mark
/// without its partner is left out, and what holds neither letter nor digit is no word.
public record QueryWords(List<Word> words) {
    /// Longer texts are refused before they get here.
    public static final int LONGEST = 1000;
    /// More words than these are refused: each is looked up in every language field.
    public static final int MOST = 20;

    private static final String MARKS = "\"„“”«»";
    private static final Pattern PIECE = Pattern.compile("(?<minus>-?)(?:[" + MARKS + "](?<phrase>[^" + MARKS + "]*)["
            + MARKS + "]|(?<word>[^\\s" + MARKS + "]+))|[" + MARKS + "]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}]+");

    /// @param exact only this form in this spelling counts
    /// @param excluded items with it are left out
    public record Word(String text, boolean exact, boolean excluded) {}

    public QueryWords {
        words = List.copyOf(words);
    }

    public static QueryWords of(String typed) {
        var clean = CONTROL.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ");
        var found = PIECE.matcher(clean)
                .results()
                .map(piece -> word(piece.group("minus"), piece.group("phrase"), piece.group("word")))
                .filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new QueryWords(List.copyOf(found));
    }

    private static Word word(String minus, String phrase, String word) {
        boolean excluded = minus != null && !minus.isEmpty();
        if (phrase != null) {
            return new Word(phrase.strip().replaceAll("\\s+", " "), true, excluded);
        }
        return new Word(word == null ? "" : word, false, excluded);
    }

    /// What has to be found.
    public List<Word> wanted() {
        return words.stream().filter(word -> !word.excluded()).toList();
    }

    /// What must not be there.
    public List<Word> unwanted() {
        return words.stream().filter(Word::excluded).toList();
    }

    public boolean isTooMuch() {
        return words.size() > MOST;
    }
}
