package org.atmina.analysis;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The keys under which the spellings of one name meet, whatever the language and the script: what it
/// may sound like, without the ending that a language hangs on it. Other names for the same (`Lwów`,
/// `Lemberg`) have other keys; they are known only to the authority file.
final class NameKey {
    /// Readings beyond these are not followed: the likeliest come first.
    private static final int READINGS = 12;

    /// Nobody's name is longer; the rest is not read.
    private static final int LONGEST = 40;

    /// A shorter coarse key leaves too little of a name when a letter is taken out.
    private static final int LONG = 7;

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final Pattern PALATAL = Pattern.compile("i(?=[aeou])|(?<=[aeou])i");
    private static final Pattern SILENT = Pattern.compile("(?<=[aeiou])h(?=[lmnt])");
    private static final Pattern NASAL = Pattern.compile("n(?=[bp])");

    private NameKey() {}

    /// The distinct keys of a word that is NFC and in lower case; none where it has no letters.
    static List<String> of(String word) {
        Set<String> keys = new LinkedHashSet<>();
        for (String sounds : readings(latin(word) + "$")) {
            for (String key : NameEnding.cut(smooth(sounds))) {
                keys.add(TWICE.matcher(key).replaceAll("$1"));
            }
        }
        keys.remove("");
        return List.copyOf(keys);
    }

    /// Coarser keys for spellings one letter apart: voiced and voiceless consonants are one, and so are
    /// `a` and `o`; each longer key stands beside itself with any one letter taken out.
    static List<String> loose(String word) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : of(word)) {
            String coarse = TWICE.matcher(coarse(key)).replaceAll("$1");
            keys.add(coarse);
            for (int i = 0; coarse.length() >= LONG && i < coarse.length(); i++) {
                keys.add(coarse.substring(0, i) + coarse.substring(i + 1));
            }
        }
        return List.copyOf(keys);
    }

    private static String coarse(String key) {
        return key.replace('d', 't')
                .replace('g', 'k')
                .replace('h', 'k')
                .replace('b', 'p')
                .replace('o', 'a');
    }

    /// Cyrillic is read by the rules of this class, which know more than one reading; other scripts are
    /// written in Latin letters first.
    private static String latin(String word) {
        String name = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return name.chars().allMatch(NameKey::isLatinOrCyrillic)
                ? name
                : COMPOSED.normalize(LATIN.transliterate(name)).toLowerCase(Locale.ROOT);
    }

    private static boolean isLatinOrCyrillic(int letter) {
        return letter < 0x250 || letter >= 0x400 && letter < 0x500;
    }

    private static List<String> readings(String word) {
        List<String> readings = List.of("");
        for (int at = 0; at < word.length(); ) {
            int end = Math.min(at + NameSounds.LONGEST, word.length());
            while (end > at + 1 && NameSounds.of(word.substring(at, end)).isEmpty()) {
                end--;
            }
            readings = extended(readings, NameSounds.of(word.substring(at, end)));
            at = end;
        }
        return readings;
    }

    private static List<String> extended(List<String> heads, List<String> sounds) {
        if (sounds.isEmpty()) {
            return heads;
        }
        List<String> readings = new ArrayList<>();
        for (String sound : sounds) {
            for (String head : heads) {
                if (readings.size() < READINGS) {
                    readings.add(head + sound);
                }
            }
        }
        return readings;
    }

    /// Double sounds are one; a palatal `i` and the second half of a diphthong are dropped, `h` before a
    /// consonant too.
    private static String smooth(String sounds) {
        String smooth = TWICE.matcher(sounds).replaceAll("$1");
        smooth = PALATAL.matcher(smooth).replaceAll("");
        smooth = SILENT.matcher(smooth).replaceAll("");
        smooth = NASAL.matcher(smooth).replaceAll("m");
        return TWICE.matcher(smooth).replaceAll("$1");
    }
}
