package org.atmina.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.atmina.catalog.authority.FoldedName;

/// The words of a running text, as they are compared and where they stand.
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ\u00AD][\\p{L}\\p{M}\\p{N}]+)*");
    /// No term goes on after these, unless it is the dot of a shortened word.
    private static final Pattern END = Pattern.compile("[.;:!?,()\\[\\]]");
    private static final int LONGEST_SHORTENED = 3;
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

    private Words() {}

    /// @param begins something has ended before it, so that no term leads from there to here
    record Word(String text, String folded, int start, int end, boolean begins) {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var folded = FoldedName.of(found.group());
            if (!folded.isEmpty()) {
                boolean begins = words.isEmpty() || ends(text, words.getLast(), found.start());
                words.add(new Word(found.group(), folded, found.start(), found.end(), begins));
            }
        }
        return words;
    }

    /// Whether a word is written in capitals throughout.
    static boolean isAbbreviation(String word) {
        return ABBREVIATION.matcher(word).matches();
    }

    private static boolean ends(String text, Word last, int next) {
        var between = text.substring(last.end(), next);
        boolean shortened = last.end() - last.start() <= LONGEST_SHORTENED && between.startsWith(".");
        return END.matcher(shortened ? between.substring(1) : between).find();
    }
}
