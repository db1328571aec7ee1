package org.atmina.quality;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.atmina.catalog.authority.FoldedName;

/// Whether two words may be one name in two languages: `Churchill` and `Čērčilam`, `Molotow` and `Molotovas`. What is
/// compared are the consonants as they sound; vowels change too much.
final class Likeness {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    private static final List<String[]> SOUNDS = List.of(
            pair("tsch", "c"),
            pair("sch", "s"),
            pair("sz", "s"),
            pair("sh", "s"),
            pair("tch", "c"),
            pair("ch", "c"),
            pair("cz", "c"),
            pair("ck", "k"),
            pair("zh", "s"),
            pair("rz", "s"),
            pair("ph", "f"),
            pair("th", "t"),
            pair("qu", "kv"),
            pair("x", "ks"),
            pair("ts", "c"),
            pair("tz", "c"),
            pair("dz", "c"),
            pair("w", "v"),
            pair("z", "s"),
            pair("q", "k"));
    /// An ending adds two consonants at most.
    private static final int LONGEST_ENDING = 2;

    private Likeness() {}

    private static String[] pair(String written, String heard) {
        return new String[] {written, heard};
    }

    /// A word as it is compared.
    ///
    /// @param folded in Latin letters, without case and accents
    /// @param heard its consonants, one for each sound
    record Sounds(String folded, String heard) {
        static Sounds of(String word) {
            boolean latin = word.codePoints()
                    .allMatch(c ->
                            !Character.isLetter(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
            var folded = FoldedName.of(latin ? word : LATIN.transliterate(word));
            return new Sounds(folded, Likeness.heard(folded));
        }
    }

    static boolean of(Sounds one, Sounds other) {
        if (begins(one.folded(), other.folded())) {
            return true;
        }
        int longest = Math.max(one.heard().length(), other.heard().length());
        int shared = shared(one.heard(), other.heard());
        return shared >= 2 && longest - shared <= LONGEST_ENDING;
    }

    /// A stem of four letters with whatever ending.
    private static boolean begins(String here, String there) {
        int shared = shared(here, there);
        return shared >= 3
                && shared >= Math.min(here.length(), there.length()) - 2
                && Math.max(here.length(), there.length()) - shared <= 5;
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String heard(String word) {
        var sounds = word;
        for (String[] sound : SOUNDS) {
            sounds = sounds.replace(sound[0], sound[1]);
        }
        boolean vowelFirst = !sounds.isEmpty() && "aeiouy".indexOf(sounds.charAt(0)) >= 0;
        var consonants = sounds.replaceAll("[aeiouyhj]", "").replace('c', 'k').replaceAll("(.)\\1+", "$1");
        return vowelFirst ? "a" + consonants : consonants;
    }
}
