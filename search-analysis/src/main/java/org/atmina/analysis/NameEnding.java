package org.atmina.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a name's sounds are worth without the ending that a language hangs on it. Latvian, Lithuanian
/// and the cases of most languages add `-s -as -is -us` or vowels, which are cut. The endings of Slavic
/// surnames and places, which every language writes in its own way, become one letter each: `w` for `-ov
/// -ow -off -ovs -ovas -au -ava`, `q` for `-owski -ovskis -auskas`, `y` for `-owicz -ovičs -evičius`.
final class NameEnding {
    private static final Pattern CASE = Pattern.compile("[aeiou]+s?$");

    /// In the cases of Estonian and Finnish that say where, and in the dative and instrumental of
    /// Latvian, Polish and Russian. What is left must be long enough to be a name.
    private static final Pattern FURTHER_CASE =
            Pattern.compile("(?<=.{4})[aeiou](?:s[ae]|sta?|l|l[ae]|lta?|ga|k?s|mi?|mu)$");

    private static final Pattern OWSKI = Pattern.compile("(?<=.)(?:[aeiou][vf]|au)sk$");
    private static final Pattern OWICZ = Pattern.compile("(?<=.)[aeiou]vi?z$");
    private static final Pattern OW = Pattern.compile("(?<=.)[aeiou][vf]$");

    private NameEnding() {}

    /// The sounds without an ending; more than one where it may be none: `Talsi` keeps the `s` that
    /// `Jansons` loses.
    static List<String> cut(String sounds) {
        List<String> keys = new ArrayList<>();
        String stem = CASE.matcher(sounds).replaceFirst("");
        keys.add(suffix(kept(stem, sounds)));
        if (stem.equals(sounds) && sounds.endsWith("s")) {
            keys.add(suffix(kept(sounds.substring(0, sounds.length() - 1), sounds)));
        }
        String place = FURTHER_CASE.matcher(sounds).replaceFirst("");
        if (!place.equals(sounds)) {
            keys.add(suffix(place));
        }
        return keys;
    }

    private static String kept(String stem, String sounds) {
        long consonants =
                stem.chars().filter(sound -> "aeiou".indexOf(sound) < 0).count();
        return consonants >= 2 || stem.length() >= 3 ? stem : sounds;
    }

    private static String suffix(String stem) {
        String key = OWSKI.matcher(stem).replaceFirst("q");
        key = OWICZ.matcher(key).replaceFirst("y");
        return OW.matcher(key).replaceFirst("w").replace('z', 's');
    }
}
