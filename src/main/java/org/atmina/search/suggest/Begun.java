package org.atmina.search.suggest;

import java.util.Optional;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.search.query.QueryWords;

/// A query that is being typed.
///
/// @param typed  all of it, without spaces at its ends
/// @param before the words that are complete
/// @param last   the beginning of the last word, without accents
record Begun(String typed, String before, String last) {
    /// The beginning of a word of which something can be suggested.
    private static final int SHORTEST = 2;

    private static final int LONGEST = 100;

    /// Empty where too little was typed, or too much, or something else than words.
    static Optional<Begun> of(String query) {
        return of(query, SHORTEST);
    }

    /// @param shortest how many letters of a word are enough
    static Optional<Begun> of(String query, int shortest) {
        var typed = query.strip();
        if (typed.length() > LONGEST || !typed.equals(withoutSigns(typed)) || endsInSpace(query)) {
            return Optional.empty();
        }
        int start = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (Character.isWhitespace(typed.charAt(i))) {
                start = i + 1;
            }
        }
        var last = FoldedName.of(typed.substring(start));
        boolean isWord = !last.contains(" ") && last.codePointCount(0, last.length()) >= shortest;
        return isWord && !QueryWords.of(typed).isTooMuch()
                ? Optional.of(new Begun(typed, typed.substring(0, start).strip(), last))
                : Optional.empty();
    }

    /// The query with its last word complete.
    String with(String word) {
        return before.isEmpty() ? word : before + " " + word;
    }

    private static boolean endsInSpace(String query) {
        return !query.isEmpty() && Character.isWhitespace(query.charAt(query.length() - 1));
    }

    /// Quoted words, fields and the like are nothing to go on from.
    private static String withoutSigns(String text) {
        return text.replaceAll("[\"„“”«»:*\\p{Cntrl}]", "");
    }
}
