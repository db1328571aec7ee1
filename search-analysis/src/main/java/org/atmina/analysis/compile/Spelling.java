package org.atmina.analysis.compile;

import com.ibm.icu.text.Normalizer2;

/// Brings a dictionary's words to the letters in which the analyzers look words up: lower case, without
/// apostrophes and points; ё as е, as print does half the time.
final class Spelling {
    private static final Normalizer2 FOLD_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final int LONGEST = 60;

    private Spelling() {}

    static String of(CharSequence word) {
        String folded = FOLD_CASE.normalize(word).replace('ё', 'е');
        return folded.indexOf('\'') < 0 && folded.indexOf('.') < 0
                ? folded
                : folded.replace("'", "").replace(".", "");
    }

    /// Whether a tokenizer leaves this whole: no spaces, hyphens, digits.
    static boolean isOneWord(String word) {
        return !word.isEmpty() && word.length() <= LONGEST && word.chars().allMatch(Character::isLetter);
    }
}
