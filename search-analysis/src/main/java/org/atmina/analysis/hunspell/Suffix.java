package org.atmina.analysis.hunspell;

/// A rule that makes a form: words with this flag that meet the condition lose `strip` and gain
/// `append`. Forms made so carry the flags `further` themselves.
public record Suffix(char flag, String strip, String append, Condition condition, String further) {

    boolean takes(String word) {
        return word.endsWith(strip) && condition.holdsAtEnd(word);
    }

    /// The form that this rule makes of a word it takes.
    public String form(String word) {
        return word.substring(0, word.length() - strip.length()) + append;
    }
}
