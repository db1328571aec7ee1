package org.atmina.inspect.worker.text;

import java.util.List;
import java.util.regex.Pattern;

/// How well a text fits the alphabets of our languages; the wrong character set never fits any.
final class Alphabets {
    /// Letters beyond a to z, one language a line: et, fi, de, lv, lt, pl, ru.
    private static final List<String> LETTERS = List.of(
            "äöüõšž",
            "äöåšž",
            "äöüß",
            "āčēģīķļņšūžōŗ",
            "ąčęėįšųūž",
            "ąćęłńóśźż",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяѣіѳѵ");

    private static final String FREQUENT_RUSSIAN = "оеаинтсрвл";
    private static final String TYPOGRAPHY = "\u00A0«»„“”‘’‚–—…•§°№€©®·¹²³½¼éèàçñ";
    private static final Pattern ODD_CASE = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Pattern MIXED_SCRIPTS =
            Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}");

    private Alphabets() {}

    /// 1 where every letter is at home in one of the languages, 0 where none is.
    static double fit(String text) {
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        if (foreign == 0) {
            return 1;
        }
        double best = LETTERS.stream()
                .mapToDouble(letters -> share(text, letters, foreign))
                .max()
                .orElse(0);
        double odd = ODD_CASE.matcher(text).results().count()
                + 3.0 * MIXED_SCRIPTS.matcher(text).results().count();
        return best - 0.5 * Math.min(1, odd / foreign);
    }

    private static double share(String text, String letters, long foreign) {
        long own = text.chars()
                .filter(c -> c > 0x7F && letters.indexOf(Character.toLowerCase(c)) >= 0)
                .count();
        long typography =
                text.chars().filter(c -> c > 0x7F && TYPOGRAPHY.indexOf(c) >= 0).count();
        boolean russian = letters.indexOf('ж') >= 0;
        double neutral = russian ? 0.3 : 0.8;
        double share = (own + neutral * typography) / foreign;
        return russian ? share * frequency(text, own) : share;
    }

    /// All Cyrillic sets map letters to letters; only in the right one are the frequent letters frequent, and small.
    private static double frequency(String text, long own) {
        long frequent =
                text.chars().filter(c -> FREQUENT_RUSSIAN.indexOf(c) >= 0).count();
        return own == 0 ? 0 : Math.min(1, 0.35 + (double) frequent / own);
    }
}
