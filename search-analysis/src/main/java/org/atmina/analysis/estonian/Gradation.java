package org.atmina.analysis.estonian;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Strong and weak grade: what may become of the consonants at the end of a stem (without its last vowel)
/// in the other grade. All that Estonian does somewhere is proposed; the dictionary decides.
final class Gradation {
    private static final String VOWELS = "aeiouõäöü";

    /// Clusters of the strong grade and what they are in the weak one. The longest fit is not the only one.
    private static final Map<String, String[]> WEAKER = Map.ofEntries(
            to("pp", "p"),
            to("tt", "t"),
            to("kk", "k"),
            to("ss", "s"),
            to("ff", "f"),
            to("šš", "š"),
            to("p", "b"),
            to("t", "d"),
            to("k", "g"),
            to("nd", "nn", "n"),
            to("ld", "ll", "l"),
            to("rd", "rr", "r"),
            to("mb", "mm"),
            to("ht", "h"),
            to("hk", "h"),
            to("sk", "s"),
            to("tk", "t"),
            to("lg", "l", "lj"),
            to("rg", "r", "rj"),
            to("b", "v"),
            to("d", "j"),
            to("g", "j"));

    private static final Map<String, String[]> STRONGER = Map.ofEntries(
            to("p", "pp"),
            to("t", "tt", "ht"),
            to("k", "kk", "hk"),
            to("s", "ss", "sk"),
            to("b", "p"),
            to("d", "t"),
            to("g", "k"),
            to("nn", "nd"),
            to("ll", "ld"),
            to("rr", "rd"),
            to("mm", "mb"),
            to("m", "mb"),
            to("h", "ht", "hk"),
            to("v", "b"),
            to("j", "g", "d"),
            to("l", "ld", "lg"),
            to("n", "nd"),
            to("r", "rd"));

    private Gradation() {}

    private static Map.Entry<String, String[]> to(String from, String... to) {
        return Map.entry(from, to);
    }

    static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static boolean endsInVowel(String stem) {
        return !stem.isEmpty() && isVowel(stem.charAt(stem.length() - 1));
    }

    /// What `kapp`, `leib`, `mets`, `jalg` have before the vowel of the weak grade: `kap`, `leiv`, `mets`, `jal`.
    static Set<String> weaker(String stem) {
        Set<String> weaker = exchanged(stem, WEAKER);
        int last = stem.length() - 1;
        if (last > 1 && "bdg".indexOf(stem.charAt(last)) >= 0 && isVowel(stem.charAt(last - 1))) {
            addWithout(stem.substring(0, last), weaker);
        }
        return weaker;
    }

    /// `ham(b)` as `hamb`, `rik` as `rikk`, `rii` as `riid`.
    static Set<String> stronger(String stem) {
        Set<String> stronger = exchanged(stem, STRONGER);
        if (endsInVowel(stem)) {
            stronger.add(stem + "d");
            stronger.add(stem + "t");
        }
        return stronger;
    }

    private static Set<String> exchanged(String stem, Map<String, String[]> clusters) {
        var exchanged = new LinkedHashSet<String>();
        for (int length = 1; length <= 2 && length < stem.length(); length++) {
            String rest = stem.substring(0, stem.length() - length);
            for (String cluster : clusters.getOrDefault(stem.substring(rest.length()), new String[0])) {
                exchanged.add(rest + cluster);
            }
        }
        return exchanged;
    }

    /// A stem that lost its consonant: `laud` : `laua`; a long vowel may be shortened (`pood` : `poe`), and `aeg`
    /// : `aja`, `poeg` : `poja`, `aed` : `aia` change their `e`.
    private static void addWithout(String rest, Set<String> to) {
        int last = rest.length() - 1;
        if (!isVowel(rest.charAt(last - 1))) {
            return;
        }
        to.add(rest);
        if (rest.charAt(last - 1) == rest.charAt(last)) {
            to.add(rest.substring(0, last));
        } else if (rest.charAt(last) == 'e') {
            to.add(rest.substring(0, last) + "j");
            to.add(rest.substring(0, last) + "i");
        }
    }

    /// The weak grade of a short word whose consonant is lost: `tuba` : `toa`, `rida` : `rea`, `nägu` : `näo`, `jõgi` :
    /// `jõe`, `käsi` : `käe`. The high vowels on both sides of the gap are lowered.
    static Optional<String> contracted(String word) {
        int consonant = word.length() - 2;
        if (consonant < 1
                || "bdgs".indexOf(word.charAt(consonant)) < 0
                || !isVowel(word.charAt(consonant - 1))
                || consonant > 1 && isVowel(word.charAt(consonant - 2))) {
            return Optional.empty();
        }
        return Optional.of(word.substring(0, consonant - 1)
                + lowered(word.charAt(consonant - 1))
                + lowered(word.charAt(consonant + 1)));
    }

    private static char lowered(char vowel) {
        return switch (vowel) {
            case 'i' -> 'e';
            case 'u' -> 'o';
            case 'ü' -> 'ö';
            default -> vowel;
        };
    }

    /// Whether a word ends in two short syllables (`kala`, `sõda`), as those do that need no ending in the partitive.
    static boolean endsShort(String word) {
        int consonant = word.length() - 2;
        return consonant >= 1
                && isVowel(word.charAt(consonant + 1))
                && !isVowel(word.charAt(consonant))
                && isVowel(word.charAt(consonant - 1))
                && (consonant == 1 || !isVowel(word.charAt(consonant - 2)));
    }
}
