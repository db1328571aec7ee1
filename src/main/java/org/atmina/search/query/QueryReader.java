package org.atmina.search.query;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atmina.catalog.EdtfDate;
import org.atmina.search.query.Word.Form;
import org.atmina.search.query.Word.Scope;

/// Reads what was typed, from left to right and once. Whatever it is, it has a meaning: a quotation mark without its
/// partner is left out, a field that we do not know is part of its word, an asterisk that stands anywhere but at the
/// end of a word counts as a space would, and what holds neither letter nor digit is no word. `AND`, `OR` and `NOT` are
/// words like others.
final class QueryReader {
    private static final String MARKS = "\"„“”‟«»";
    private static final char ASTERISK = '*';
    /// The beginning of a word is looked for when it has so many letters: fewer begin too many words.
    private static final int SHORTEST_BEGINNING = 3;
    /// No field has a longer name; so that long words are not looked at twice.
    private static final int LONGEST_FIELD = 20;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}]+");
    /// Signs that turn the direction of writing would turn what we quote, too.
    private static final Pattern DIRECTION = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final String typed;
    private final LinkedHashSet<Word> words = new LinkedHashSet<>();
    private int at;

    private QueryReader(String typed) {
        this.typed = typed;
    }

    static QueryWords read(String typed) {
        var seen = CONTROL.matcher(typed).replaceAll(" ");
        var clean = Normalizer.normalize(DIRECTION.matcher(seen).replaceAll(""), Normalizer.Form.NFC);
        var reader = new QueryReader(clean);
        while (reader.at < clean.length()) {
            reader.next();
        }
        return new QueryWords(List.copyOf(reader.words));
    }

    private void next() {
        if (isSpace(at)) {
            at++;
            return;
        }
        boolean excluded = typed.charAt(at) == '-';
        if (excluded) {
            at++;
        }
        int start = at;
        var field = field();
        var scope = field.orElse(Scope.ANYWHERE);
        int end = closingMark();
        boolean quoted = end > 0;
        var text = quoted ? typed.substring(at + 1, end).strip().replaceAll("\\s+", " ") : bare();
        if (quoted) {
            at = end + 1;
        }
        if (scope == Scope.DATE) {
            date(text, typed.substring(start, at), excluded);
        } else {
            add(quoted ? Word.of(text, Form.EXACT, scope, excluded) : word(text, scope, excluded));
        }
    }

    /// The field that is named here, with a value right after its colon.
    private Optional<Scope> field() {
        int colon = typed.indexOf(':', at);
        if (colon < 0 || colon - at > LONGEST_FIELD || colon + 1 >= typed.length() || isSpace(colon + 1)) {
            return Optional.empty();
        }
        var field = FieldNames.find(typed.substring(at, colon)).filter(any -> isOneWord(colon));
        if (field.isPresent()) {
            at = colon + 1;
        }
        return field;
    }

    private boolean isOneWord(int colon) {
        return typed.substring(at, colon).codePoints().allMatch(Character::isLetter);
    }

    /// Where the quotation that begins here ends; 0 where none begins, or where it has no end.
    private int closingMark() {
        if (at >= typed.length() || !isMark(at)) {
            return 0;
        }
        int end = at + 1;
        while (end < typed.length() && !isMark(end)) {
            end++;
        }
        return end < typed.length() ? end : 0;
    }

    /// A word without quotation marks; where a mark without partner stands, only that.
    private String bare() {
        int start = at;
        while (at < typed.length() && !isSpace(at) && !isMark(at)) {
            at++;
        }
        var text = typed.substring(start, at);
        if (text.isEmpty() && at < typed.length()) {
            at++;
        }
        return text;
    }

    private static Word word(String text, Scope scope, boolean excluded) {
        int last = text.length() - 1;
        boolean begins = last > 0
                && text.charAt(last) == ASTERISK
                && text.codePoints().limit(text.codePointCount(0, last)).allMatch(Character::isLetterOrDigit)
                && text.codePointCount(0, last) >= SHORTEST_BEGINNING;
        return begins
                ? Word.of(text.substring(0, last), Form.BEGINNING, scope, excluded)
                : Word.of(text, Form.ANY, scope, excluded);
    }

    /// A date that is none is words like any others, colon included.
    private void date(String text, String asTyped, boolean excluded) {
        EdtfDate.find(text)
                .ifPresentOrElse(
                        date -> words.add(new Word(date.text(), Form.EXACT, Scope.DATE, excluded, date)),
                        () -> add(Word.of(asTyped.strip(), Form.ANY, Scope.ANYWHERE, excluded)));
    }

    private void add(Word word) {
        if (word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            words.add(word);
        }
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(typed.charAt(index)) || Character.isSpaceChar(typed.charAt(index));
    }

    private boolean isMark(int index) {
        return MARKS.indexOf(typed.charAt(index)) >= 0;
    }
}
