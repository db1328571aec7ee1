package org.atmina.search.suggest;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.search.query.Signs;

/// Reads the words back out of a text that the search engine has marked.
final class Marked {
    private static final Pattern WORD = Pattern.compile(Signs.BEFORE + "([^" + Signs.BEFORE + Signs.AFTER + "]+)");

    private Marked() {}

    static Stream<String> words(String marked) {
        return WORD.matcher(marked).results().map((MatchResult found) -> found.group(1));
    }
}
