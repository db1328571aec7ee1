package org.atmina.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atmina.analysis.hunspell.Dictionary;
import org.atmina.analysis.hunspell.Reading;
import org.atmina.analysis.hunspell.Root;

/// Latvian dictionary forms.
final class LatvianLemmas extends HunspellLemmas {
    private static final List<VerbPrefix> VERB_PREFIXES = Stream.concat(
                    Stream.of(new VerbPrefix("jā", ""), new VerbPrefix("ne", "")),
                    Stream.of("aiz", "ap", "at", "ie", "iz", "no", "pa", "pār", "pie", "sa", "uz")
                            .map(prefix -> new VerbPrefix(prefix, prefix)))
            .toList();

    private static final Map<String, String> IRREGULAR =
            Map.of("tūkstoti", "tūkstotis", "tūkstotim", "tūkstotis", "tūkstotī", "tūkstotis");

    private static final List<Guess> GUESSES = List.of(
            Guess.of("šan[āo]s", "šanās"),
            Guess.of("ie(?:š(?:a|i|u|iem|us|os)|t(?:is|im|i|ī))", "ietis"),
            Guess.of("iņ(?:š|am|i|iem|us|os)", "iņš"),
            Guess.of("iņ(?:as|ai|ām|ās)", "iņa"),
            Guess.of("iņ[auā]", "iņš", "iņa"),
            Guess.of("([eo])vič(?:s|a|am|u|ā|i|iem|us|os)", "$1vičs"),
            Guess.of("([ēāoī])j(?:is|usi|uš\\p{L}+|ot|ām|āt|oš\\p{L}+|u|i)", "$1t"),
            Guess.of("([ēāoī])j(?:ies|usies|uš(?:ies|os|ās)|oties|āmies|āties|ošies|os|ās)", "$1ties"));

    /// One copy a node, read when the first instance is made.
    private static final class Shared {
        static final Dictionary DICTIONARY = DictionaryFolder.hunspell("lv");
        static final LatvianForms FORMS = new LatvianForms(DICTIONARY);
    }

    LatvianLemmas() {
        super(Shared.DICTIONARY);
    }

    @Override
    Stream<String> lemmas(Reading reading) {
        return Shared.FORMS.lemmas(reading);
    }

    @Override
    boolean prefixesOnlyInflect() {
        return true;
    }

    @Override
    boolean isVerb(Root root) {
        return LatvianForms.isVerb(root);
    }

    @Override
    boolean isNoun(Root root) {
        return root.tag().startsWith("lietv");
    }

    @Override
    Map<String, String> irregular() {
        return IRREGULAR;
    }

    @Override
    Stream<String> plurals(String singular) {
        if (singular.endsWith("a") || singular.endsWith("e")) {
            return Stream.of(singular + "s");
        }
        boolean masculine = singular.endsWith("s") || singular.endsWith("š");
        return masculine ? Stream.of(singular.substring(0, singular.length() - 1) + "i") : Stream.of();
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
