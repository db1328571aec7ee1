package org.atmina.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atmina.analysis.hunspell.Dictionary;
import org.atmina.analysis.hunspell.Reading;
import org.atmina.analysis.hunspell.Root;

/// Lithuanian dictionary forms.
final class LithuanianLemmas extends HunspellLemmas {
    private static final List<VerbPrefix> VERB_PREFIXES = Stream.of(
                    "ap", "api", "at", "ati", "į", "iš", "nu", "pa", "par", "per", "pra", "pri", "su", "už")
            .flatMap(prefix -> Stream.of(prefix, prefix + "si"))
            .flatMap(prefix -> Stream.of(
                    new VerbPrefix(prefix, prefix),
                    new VerbPrefix("ne" + prefix, "ne" + prefix),
                    new VerbPrefix("nebe" + prefix, "ne" + prefix),
                    new VerbPrefix("be" + prefix, prefix)))
            .toList();

    /// Forms that the dictionary does not derive.
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("nėra", "nebūti"),
            Map.entry("nėr", "nebūti"),
            Map.entry("nebėra", "nebūti"),
            Map.entry("tėra", "būti"),
            Map.entry("tebėra", "būti"),
            Map.entry("moters", "moteris"),
            Map.entry("šuns", "šuo"),
            Map.entry("šuniui", "šuo"),
            Map.entry("šunį", "šuo"),
            Map.entry("šuniu", "šuo"),
            Map.entry("šunyje", "šuo"),
            Map.entry("šunys", "šuo"),
            Map.entry("šunų", "šuo"),
            Map.entry("šunims", "šuo"),
            Map.entry("šunis", "šuo"),
            Map.entry("šunimis", "šuo"),
            Map.entry("viešpaties", "viešpats"),
            Map.entry("viešpačiui", "viešpats"),
            Map.entry("viešpatį", "viešpats"),
            Map.entry("viešpačiu", "viešpats"),
            Map.entry("viešpatyje", "viešpats"),
            Map.entry("viešpatie", "viešpats"));

    private static final Map<String, String> PLURALS =
            Map.of("as", "ai", "is", "iai", "ys", "iai", "us", "ūs", "a", "os", "ė", "ės");

    private static final List<Guess> GUESSES = List.of(
            Guess.of("vič(?:ius|iaus|iui|ių|iumi|iuje|iau|iai|iams|iais|iuose)", "vičius"),
            Guess.of("avim(?:as|o|ui|ą|u|e|ai|ų|ams|us|ais|uose)", "avimas"),
            Guess.of("av(?:o|au|ai|ome|ote|us|ęs?|usi\\p{L}*)", "uoti"),
            Guess.of("uo(?:j(?:a|u|i|a[mnt]\\p{L}*)|t\\p{L}+|si\\p{L}*|da[mv]\\p{L}+|ki?\\p{L}*)", "uoti"),
            Guess.of("int(?:i|as|o|am|ą|u|a|os|ai|ų|iems|us|ais|uose|oms|omis|ose|ųjų|ieji|iesiems)", "inti"));

    /// One copy a node, read when the first instance is made.
    private static final class Shared {
        static final Dictionary DICTIONARY = DictionaryFolder.hunspell("lt");
        static final LithuanianForms FORMS = new LithuanianForms(DICTIONARY);
    }

    LithuanianLemmas() {
        super(Shared.DICTIONARY);
    }

    @Override
    Stream<String> lemmas(Reading reading) {
        return Stream.ofNullable(Shared.FORMS.lemma(reading));
    }

    @Override
    boolean prefixesOnlyInflect() {
        return false;
    }

    @Override
    boolean isVerb(Root root) {
        return LithuanianVerbs.isVerb(root);
    }

    @Override
    boolean isNoun(Root root) {
        return root.has('D');
    }

    @Override
    Map<String, String> irregular() {
        return IRREGULAR;
    }

    @Override
    Stream<String> plurals(String singular) {
        for (var ending : PLURALS.entrySet()) {
            if (singular.endsWith(ending.getKey())) {
                int stem = singular.length() - ending.getKey().length();
                return Stream.of(singular.substring(0, stem) + ending.getValue());
            }
        }
        return Stream.of();
    }

    @Override
    List<Guess> guesses() {
        return GUESSES;
    }

    @Override
    List<VerbPrefix> verbPrefixes() {
        return VERB_PREFIXES;
    }
}
