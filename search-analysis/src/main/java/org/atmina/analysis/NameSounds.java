package org.atmina.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What letters and groups of letters may sound like in the orthographies in which the archive's names
/// are written: English, Estonian, Latvian, Lithuanian, Polish, Finnish, German, Russian, Ukrainian and
/// Belarusian. Nobody can tell from a name alone in which of them it is written, so that a group may
/// have several readings: `ch` is `h` in `Sachalin` and a hissing sound in `Chekhov`.
///
/// The sounds are `a e i o u`, `b d f g h k l m n p r t v`, `s` for this letter, which may be an ending,
/// and `z` for every other hissing sound: the letter `z` itself is `ts` in German, and `š ž č` lose
/// their marks wherever a typewriter had none.
final class NameSounds {
    /// The longest group that has readings of its own.
    static final int LONGEST = 6;

    private static final Map<String, List<String>> READINGS = new HashMap<>();

    static {
        vowels();
        consonants();
        hissing();
        cyrillic();
        endings();
    }

    private NameSounds() {}

    /// The readings of this group of small letters, the likeliest first; none where it has none of its
    /// own. A `$` stands for the end of the word.
    static List<String> of(String letters) {
        return READINGS.getOrDefault(letters, List.of());
    }

    private static void vowels() {
        same("a", "a ā á à â ă å");
        same("e", "e ē ė é è ê ě ĕ");
        same("i", "i ī į í ì î ı y ý ÿ j");
        same("o", "o ō ø ò ô");
        same("u", "u ū ų ú ù û ů ou");
        read("io jo yo oe ö ő", "o", "e");
        read("ia ja ya ae ä æ", "a", "e");
        read("ü ue", "u", "i");
        read("õ", "o", "i", "e");
        read("oo ó", "o", "u");
        read("ee", "e", "i");
        read("ą", "an", "on", "a");
        read("ę", "en", "e");
        read("eu äu", "eu", "e");
    }

    private static void consonants() {
        same("b", "b");
        same("d", "d ď đ ð");
        same("f", "f ph");
        same("g", "g ģ ğ ġ gh");
        same("h", "h kh hh");
        same("k", "k ķ q");
        same("kv", "qu");
        same("ks", "x");
        same("l", "l ł ļ ľ ĺ");
        same("m", "m");
        same("n", "n ń ņ ň ñ");
        same("p", "p");
        same("r", "r ŗ ř ŕ");
        same("t", "t ţ ț ť th þ");
        same("v", "v w");
        read("ch", "h", "z", "k");
        read("ck", "k", "zk");
        read("dt", "t", "d");
        read("ff", "f", "v");
    }

    private static void hissing() {
        same("s", "s ß");
        same("z", "z š ž ż ź ś sh zh sz sch ş ș ŝ č ç cz tsch tš tsh tch ts tz cc");
        same("z", "šč szcz shch schtsch štš shtsh");
        same("dz", "dž dż dz dzh dsch dj");
        same("ns", "ņš$");
        read("rz", "rz", "z", "r");
        read("c", "z", "k");
        read("ć", "z", "t");
        read("dź", "dz", "d");
        read("ts$ tss$", "z", "t");
    }

    /// The letter `г` stands for `g` and for the `h` of other languages, which Russian has no letter
    /// for; `ё` is printed `е` as often as not.
    private static void cyrillic() {
        String latin = "a b v g d e z z i i k l m n o p r s t u f h z z z z i e u i i e u f";
        String cyrillic = "а б в ґ д е ж з и й к л м н о п р с т у ф х ц ч ш щ ы э ю і ї є ў ѳ";
        String[] sounds = latin.split(" ");
        String[] letters = cyrillic.split(" ");
        for (int i = 0; i < letters.length; i++) {
            same(sounds[i], letters[i]);
        }
        same("e", "ѣ");
        same("i", "ѵ");
        same("z", "тс тц");
        same("ns", "ньш$");
        read("г", "g", "h");
        read("ё йо ьо", "o", "e");
        read("я", "a", "e");
        read("дт", "t", "d");
        read("тс$", "z", "t");
    }

    /// Endings that would otherwise hide the name: those of German places, of Lithuanian wives and
    /// daughters and of Polish daughters.
    private static void endings() {
        read("au$ ау$", "av", "au");
        read("en$ ен$", "en", "");
        read("ienė$ iene$ aitė$ aite$ ytė$ yte$ iūtė$ iute$ ūtė$ utė$", "");
        read("ówna$ owna$", "ov");
    }

    private static void same(String sound, String groups) {
        read(groups, sound);
    }

    private static void read(String groups, String... sounds) {
        for (String letters : groups.split(" ")) {
            READINGS.put(letters, List.of(sounds));
        }
    }
}
