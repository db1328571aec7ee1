package org.atmina.search.query;

import java.util.List;
import java.util.Map;
import org.atmina.problem.Problem;
import org.atmina.search.query.Word.Form;
import org.atmina.search.query.Word.Scope;

/// What was typed into the one box, cut into words and quoted phrases. There is no syntax error; see [QueryReader].
public record QueryWords(List<Word> words) {
    /// Longer texts are refused before they get here.
    public static final int LONGEST = 1000;
    /// More words than these are refused: each is looked up in every language field.
    public static final int MOST = 20;

    public QueryWords {
        words = List.copyOf(words);
    }

    public static QueryWords of(String typed) {
        return QueryReader.read(typed);
    }

    /// The same, where a text is not too long and does not hold too many words.
    ///
    /// @throws org.atmina.problem.ProblemException with `search-query-too-long`
    public static QueryWords bounded(String typed) {
        if (typed.length() <= LONGEST) {
            var words = of(typed);
            if (!words.isTooMuch()) {
                return words;
            }
        }
        throw new Problem.Invalid("search-query-too-long", Map.of("characters", LONGEST, "words", MOST)).asException();
    }

    /// What has to be found.
    public List<Word> wanted() {
        return words.stream().filter(word -> !word.excluded()).toList();
    }

    /// What must not be there.
    public List<Word> unwanted() {
        return words.stream().filter(Word::excluded).toList();
    }

    /// What has to be found in texts or names: all that is wanted but dates.
    public List<Word> spoken() {
        return words.stream()
                .filter(word -> !word.excluded() && word.scope() != Scope.DATE)
                .toList();
    }

    /// The words that may stand anywhere in any form, in their order.
    public List<Word> plain() {
        return words.stream()
                .filter(word -> !word.excluded() && word.scope() == Scope.ANYWHERE && word.form() == Form.ANY)
                .toList();
    }

    public boolean isTooMuch() {
        return words.size() > MOST;
    }
}
