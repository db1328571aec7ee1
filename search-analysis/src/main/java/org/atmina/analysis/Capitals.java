package org.atmina.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The ways a dictionary may write a word that came in lower case: names stand in it with a capital,
/// abbreviations in capitals; readers type both without, and both must come to the same terms.
final class Capitals {
    private Capitals() {}

    /// As it came, with a capital, all in capitals.
    static List<String> spellings(String word) {
        return Stream.of(word, capitalised(word), word.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int rest = word.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(word.codePointAt(0))) + word.substring(rest);
    }
}
