package org.atmina.glossary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;

/// Tells which words may be forms of one word, in the languages that our sources are written in. A folded word has
/// keys: itself, and each stem that is left when an ending of its language goes, with the usual change of its last
/// consonant. Two words that share a key may be forms of one. In other languages only equal words are.
///
/// This is a rule for names and terms, which are few, long and known; it is no analysis of a language.
final class WordForms {
    private static final int SHORTEST_STEM = 4;
    private static final WordForms NONE = new WordForms(Set.of(), Map.of());

    private static final Map<String, WordForms> BY_LANGUAGE = Map.of(
            "en", new WordForms(endings("s es"), Map.of("ies", "y")),
            "de", new WordForms(endings("e en n s es er ern em ens ns"), Map.of()),
            "et", new WordForms(estonian(), consonants("kk k pp p tt t k g p b t d ss s")),
            "fi", new WordForms(finnish(), consonants("kk k pp p tt t nt nn nk ng lt ll rt rr mp mm t d p v")),
            "lv", new WordForms(latvian(), consonants("t s d z")),
            "lt", new WordForms(lithuanian(), consonants("t c d dz")),
            "pl", new WordForms(polish(), consonants("k c k cz c cz g dz g z r rz ch sz t c d dz n ni")),
            "ru", new WordForms(russian(), Map.of()));

    private final Set<String> endings;
    /// What the end of a stem may turn into.
    private final Map<String, String> changes;

    private final int longest;

    private WordForms(Set<String> endings, Map<String, String> changes) {
        this.endings = endings;
        this.changes = changes;
        this.longest = Stream.concat(endings.stream(), changes.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static WordForms of(LanguageTag language) {
        return BY_LANGUAGE.getOrDefault(language.primary().value(), NONE);
    }

    /// What a folded word is compared by. Of four letters, three may be the stem.
    Set<String> keys(String word) {
        var keys = new HashSet<String>();
        keys.add(word);
        int shortest = Math.clamp(word.length() - 1, SHORTEST_STEM - 1, SHORTEST_STEM);
        for (int stem = Math.max(shortest, word.length() - longest); stem <= word.length(); stem++) {
            if (stem == word.length() || endings.contains(word.substring(stem))) {
                keys.add(word.substring(0, stem));
                change(word.substring(0, stem), keys);
            }
        }
        return keys;
    }

    private void change(String stem, Set<String> keys) {
        changes.forEach((end, other) -> {
            if (stem.endsWith(end) && stem.length() - end.length() >= SHORTEST_STEM - 1) {
                for (String each : other.split(" ")) {
                    keys.add(stem.substring(0, stem.length() - end.length()) + each);
                }
            }
        });
    }

    private static Map<String, String> consonants(String pairs) {
        var changes = new HashMap<String, String>();
        var each = pairs.split(" ");
        for (int i = 0; i < each.length; i += 2) {
            changes.merge(each[i], each[i + 1], (one, other) -> one + " " + other);
        }
        return Map.copyOf(changes);
    }

    private static Set<String> endings(String words) {
        return Stream.of(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /// Each beginning with each end; a beginning or an end may be nothing, written `-`.
    private static Stream<String> joined(String beginnings, String ends) {
        var all = List.of(ends.strip().split("\\s+"));
        return Stream.of(beginnings.strip().split("\\s+"))
                .flatMap(begin -> all.stream().map(end -> (begin + end).replace("-", "")));
    }

    private static Set<String> set(Stream<String> endings) {
        return endings.filter(ending -> !ending.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> estonian() {
        var cases = "- s sse st l le lt ks ni na ta ga d t de te id sid si desse dest del dele delt deks deni dega"
                + " tesse test tel tele telt teks teni tega";
        return set(Stream.of(
                        joined("- a e i u", cases),
                        joined("mise misi mis se ste se ri ru use uste ase aste", cases),
                        Stream.of("mine", "mist", "misi", "ne", "st", "si", "er", "us", "ust", "usi", "ane", "ast"))
                .flatMap(each -> each));
    }

    private static Set<String> finnish() {
        var cases =
                "- n t a ta ssa sta lla lta lle na ksi tta ni nsa en an in on un han hen hin hon hun hyn seen iin ien jen den tten"
                        + " issa ista illa ilta ille ina iksi itta ita ia ja oja oita oiden oissa oista oilla oilta oille oihin ihin"
                        + " siin idensa";
        return set(Stream.of(
                        joined("- a e i o u y", cases),
                        joined("ukse okse ykse ikse ise kse uude yyde aa", cases),
                        Stream.of("us", "os", "ys", "is", "as", "uksia", "uksien", "usten", "usta", "inen", "nen"),
                        Stream.of("isia", "isten", "isiin", "isilla", "isissa", "isista", "ista", "uutta", "yytta"))
                .flatMap(each -> each));
    }

    private static Set<String> latvian() {
        return endings("""
                a e i u o s as es is us os ai ei am em im um ie ies iem ams ems ims ais aja ajai ajas ajam ajos ajiem
                ajus ja ju jam jos ji js jai jas jiem jus
                """);
    }

    private static Set<String> lithuanian() {
        return endings("""
                a e i u o y s as is ys us os es ies aus iaus io iu ia ei ai iai iei ui iui uo uje iuje oje eje yje je
                um umi ium iumi im imi om omi em emi ams iams oms ioms ems ims ums iums ais iais omis iomis emis imis umis
                uose iuose ose iose ese yse use ius ias asis asai ojo iojo ajam iajam aji iaji aja iaja oji ioji osios
                iosios ajai iajai ajame iajame ojoje iojoje ieji uju iuju iesiems osioms aisiais osiomis uosius asias
                uosiuose osiose mas mo ma mui mu me mai mams mais muose
                """);
    }

    private static Set<String> polish() {
        return endings("""
                a e i o u y ie ia iu io em iem om iom ami iami mi ach iach ow iow owi iowi owie ego iego emu iemu ym im
                ymi imi ych ich ech ej iej ja ji je jo ij jom jami jach
                iec ca cu cem cy ce com cow cami cach ien nia niu niem nie niom niow niami niach
                """);
    }

    private static Set<String> russian() {
        return endings("""
                а я о е и ы у ю ь й ой ый ий ая яя ое ее ие ые ого его ому ему ым им ыми ими ых их ую юю ей ою ею ом ем
                ов ев ам ям ами ями ах ях ии ия ию ием ией иями иях иям ье ьи ья ью
                ец ца цу цем цы цев цам цами цах
                """);
    }
}
