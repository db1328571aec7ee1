package org.atmina.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How the stems of a Lithuanian verb differ: the infinitives that a third person of the present
/// (`neša`, `tiki`, `rašo`) or of the past (`nešė`, `ėjo`) may have, the likelier ones first.
final class LithuanianStems {
    /// What a stem ends in, with what follows, and the same of the infinitive.
    private static final List<Map.Entry<String, String>> DERIVED = List.of(
            Map.entry("uoja", "uoti"),
            Map.entry("avo", "uoti"),
            Map.entry("avo", "auti"),
            Map.entry("avė", "uoti"),
            Map.entry("ovė", "auti"),
            Map.entry("duoda", "duoti"),
            Map.entry("deda", "dėti"),
            Map.entry("ija", "yti"),
            Map.entry("yja", "yti"),
            Map.entry("ijo", "yti"),
            Map.entry("uja", "uiti"),
            Map.entry("ujo", "uiti"),
            Map.entry("uvo", "ūti"),
            Map.entry("uva", "ūti"),
            Map.entry("uvė", "ūti"),
            Map.entry("ūva", "ūti"),
            Map.entry("ūna", "ūti"),
            Map.entry("auna", "auti"),
            Map.entry("eina", "eiti"),
            Map.entry("žįsta", "žinti"),
            Map.entry("miršta", "mirti"),
            Map.entry("verda", "virti"),
            Map.entry("što", "ščioti"),
            Map.entry("ja", "ti"),
            Map.entry("jo", "ti"));

    /// Vowels that a stem changes for one another.
    private static final Map<Character, String> VOWELS = Map.of(
            'a', "o", 'e', "iė", 'ė', "ei", 'i', "ye", 'o', "a", 'u', "ū", 'y', "i", 'ū', "u", 'ę', "e", 'į', "i");

    private LithuanianStems() {}

    /// @param present whether the part is known to be the present's
    static Set<String> infinitives(String part, boolean present) {
        var found = new LinkedHashSet<String>();
        for (var end : DERIVED) {
            if (part.endsWith(end.getKey())) {
                found.add(part.substring(0, part.length() - end.getKey().length()) + end.getValue());
            }
        }
        char theme = part.charAt(part.length() - 1);
        String stem = hard(part.substring(0, part.length() - 1));
        List<String> secondary = secondary(theme).map(suffix -> stem + suffix).toList();
        if (present && (theme == 'i' || theme == 'o')) {
            found.addAll(secondary);
        }
        if (theme != 'i') {
            stems(stem).map(LithuanianStems::infinitive).forEach(found::add);
        }
        found.addAll(secondary);
        return found;
    }

    /// Suffixes that stand in the infinitive alone: `tiki` and `tikėti`, `rašo` and `rašyti`, `miega`
    /// and `miegoti`.
    private static Stream<String> secondary(char theme) {
        return switch (theme) {
            case 'i' -> Stream.of("ėti", "yti");
            case 'o' -> Stream.of("yti", "oti");
            case 'ė' -> Stream.of("yti", "ėti");
            default -> Stream.of("ėti", "oti", "yti");
        };
    }

    /// `verči-` as `vert-`, `leidži-` as `leid-`, `keli-` as `kel-`.
    private static String hard(String stem) {
        if (stem.endsWith("či")) {
            return stem.substring(0, stem.length() - 2) + "t";
        }
        if (stem.endsWith("dži")) {
            return stem.substring(0, stem.length() - 2);
        }
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
    }

    /// The stem as it is; without the present's `-st-` (`dingsta`) or nasal (`tampa`); with its last
    /// two letters the other way round (`mezga`, `megzti`), or `d` lost (`grimzdo`, `grimzti`); and
    /// all of them with another vowel (`trėmė`) or a nasal vowel for a nasal (`siuntė`, `siųsti`).
    private static Stream<String> stems(String stem) {
        var found = Stream.<String>builder().add(stem);
        String last = stem.substring(Math.max(0, stem.length() - 2));
        String before = stem.substring(0, stem.length() - last.length());
        switch (last) {
            case "st", "št", "žt" -> found.add(before).add(before + last.charAt(0));
            case "sk", "šk", "zg", "žg" -> found.add(before + last.charAt(1) + last.charAt(0));
            case "zd", "žd" -> found.add(before + last.charAt(0));
            default -> {}
        }
        int vowel = lastVowel(stem);
        if (vowel >= 0 && vowel + 2 < stem.length() && "nm".indexOf(stem.charAt(vowel + 1)) >= 0) {
            String after = stem.substring(vowel + 2);
            found.add(stem.substring(0, vowel + 1) + after);
            int nasal = "aeiu".indexOf(stem.charAt(vowel));
            if (nasal >= 0) {
                found.add(stem.substring(0, vowel) + "ąęįų".charAt(nasal) + after);
            }
        }
        return found.build().distinct().flatMap(one -> Stream.concat(Stream.of(one), otherVowels(one)));
    }

    private static Stream<String> otherVowels(String stem) {
        int vowel = lastVowel(stem);
        if (vowel < 0) {
            return Stream.of();
        }
        String before = stem.substring(0, vowel);
        String after = stem.substring(vowel + 1);
        Stream<String> single =
                VOWELS.getOrDefault(stem.charAt(vowel), "").chars().mapToObj(other -> before + (char) other + after);
        return before.endsWith("u") && stem.charAt(vowel) == 'o' || before.endsWith("i") && stem.charAt(vowel) == 'e'
                ? Stream.of(before + after) // `puola`, `lieka`
                : single;
    }

    private static int lastVowel(String stem) {
        int at = stem.length() - 1;
        while (at >= 0 && "aąeęėiįyouųū".indexOf(stem.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    /// `t` and `d` are `s` before the ending: `veda` and `vesti`.
    private static String infinitive(String stem) {
        boolean dental = stem.endsWith("t") || stem.endsWith("d");
        return (dental ? stem.substring(0, stem.length() - 1) + "s" : stem) + "ti";
    }
}
