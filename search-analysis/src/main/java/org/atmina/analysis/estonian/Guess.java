package org.atmina.analysis.estonian;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a word outside the dictionary, mostly a foreign name or a term, may be a form of.
final class Guess {
    private record Derivation(Pattern form, String lemma) {
        static Derivation of(String form, String lemma) {
            return new Derivation(Pattern.compile("(.{2,})(?:" + form + ")"), lemma);
        }
    }

    private static final String CASES = "(?:d|sse|s|st|le|l|lt|ks|ni|na|ta|ga)?";
    private static final String PLURAL_CASES = "(?:sse|s|st|le|l|lt|ks|ni|na|ta|ga)?";

    /// Endings by which words are made anew every day.
    private static final List<Derivation> DERIVATIONS = List.of(
            Derivation.of("li(?:se" + CASES + "|st|ste" + PLURAL_CASES + "|si)", "line"),
            Derivation.of("la(?:se" + CASES + "|st|ste" + PLURAL_CASES + "|si)", "lane"),
            Derivation.of("us(?:e" + CASES + "|t|te" + PLURAL_CASES + "|i|eid)", "us"),
            Derivation.of("(?<=[lnrv])se(?:" + CASES + "|t|te" + PLURAL_CASES + "|id)", "ne"),
            Derivation.of("ik(?:u" + CASES + "|ku|e" + PLURAL_CASES + "|ke)", "ik"));

    private static final Pattern INFLECTED = Pattern.compile(
            "(.{2,}[aeiouõäöü])(?:d|t|sse|s|st|le|l|lt|ks|ga|de" + PLURAL_CASES + "|te" + PLURAL_CASES + ")");

    private static final Pattern VOWEL_PLURAL =
            Pattern.compile("(.{2,}[^aeiouõäöü])(?:e|i)?id(?:e" + PLURAL_CASES + ")?");

    private Guess() {}

    static List<String> lemmas(String word) {
        for (Derivation derivation : DERIVATIONS) {
            Matcher matcher = derivation.form().matcher(word);
            if (matcher.matches()) {
                return List.of(matcher.group(1) + derivation.lemma());
            }
        }
        var lemmas = new LinkedHashSet<String>();
        lemmas.add(word);
        Matcher plural = VOWEL_PLURAL.matcher(word);
        if (plural.matches()) {
            lemmas.add(plural.group(1));
        }
        Matcher inflected = INFLECTED.matcher(word);
        addStem(inflected.matches() ? inflected.group(1) : word, lemmas);
        return List.copyOf(lemmas);
    }

    /// Names in a consonant take an `i`: `Putini`, `Londonis`.
    private static void addStem(String stem, Set<String> lemmas) {
        lemmas.add(stem);
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == 'i' && !Gradation.isVowel(stem.charAt(last - 1))) {
            lemmas.add(stem.substring(0, last));
        }
    }
}
