package org.atmina.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atmina.analysis.hunspell.Dictionary;
import org.atmina.analysis.hunspell.Reading;
import org.atmina.analysis.hunspell.Root;
import org.atmina.analysis.hunspell.Typing;

/// Dictionary forms by a Hunspell dictionary, whose roots a language's grammar turns into dictionary
/// forms; and words that no dictionary lists but that are made of words it does: prefixed verbs and
/// compounds.
abstract class HunspellLemmas implements Lemmatizer {
    private static final int SHORTEST_HEAD = 3;
    private static final int SHORTEST_TAIL = 5;

    private final Dictionary dictionary;

    HunspellLemmas(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public final List<String> lemmas(String word) {
        return lookUp(word, Typing.WITH_ACCENTS);
    }

    @Override
    public final List<String> foldedLemmas(String folded) {
        return lookUp(folded, Typing.WITHOUT_ACCENTS);
    }

    /// What this reading is a form of: mostly one word.
    abstract Stream<String> lemmas(Reading reading);

    /// Whether the dictionary's prefixes negate, and the like, and make no other words. A word that
    /// can be read with and without them is then read without: `nedēļa` is no negated `dēļa`.
    abstract boolean prefixesOnlyInflect();

    abstract boolean isVerb(Root root);

    abstract boolean isNoun(Root root);

    /// Irregular forms, which the dictionary knows not at all or not whose they are, and their
    /// dictionary forms.
    abstract Map<String, String> irregular();

    /// What the plural of this word would be if it is a noun in the nominative; none if it cannot be
    /// one.
    abstract Stream<String> plurals(String singular);

    /// What any verb may be prefixed with, and what of it belongs to the dictionary form.
    abstract List<VerbPrefix> verbPrefixes();

    /// Endings that tell the dictionary form of a word nobody listed.
    abstract List<Guess> guesses();

    /// Words with such an ending are forms of words with these.
    record Guess(Pattern accented, Pattern plain, List<String> listed) {
        static Guess of(String ending, String... listed) {
            return new Guess(pattern(ending), pattern(Typing.WITHOUT_ACCENTS.of(ending)), List.of(listed));
        }

        private static Pattern pattern(String ending) {
            return Pattern.compile("(?<=\\p{L}{2})(?:" + ending + ")$");
        }

        Pattern ending(Typing typing) {
            return typing == Typing.WITH_ACCENTS ? accented : plain;
        }
    }

    record VerbPrefix(String text, String kept) {}

    private List<String> lookUp(String word, Typing typing) {
        List<String> listed = irregular(word, typing);
        if (listed.isEmpty()) {
            listed = known(word, typing);
        }
        if (!listed.isEmpty() || typing == Typing.WITH_ACCENTS && mayLackAccents(word)) {
            return listed;
        }
        return newWord(word, typing);
    }

    private List<String> newWord(String word, Typing typing) {
        List<Supplier<List<String>>> ways = List.of(
                () -> listedInPlural(word, typing),
                () -> prefixedVerb(word, typing),
                () -> guessed(word, typing),
                () -> compound(word, typing));
        return ways.stream()
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Whether this is a listed word typed without its accents: no word to be guessed at.
    private boolean mayLackAccents(String word) {
        return Typing.WITHOUT_ACCENTS.of(word).equals(word)
                && !known(word, Typing.WITHOUT_ACCENTS).isEmpty();
    }

    private List<String> irregular(String word, Typing typing) {
        String lemma = irregular().get(word);
        if (lemma != null || typing == Typing.WITH_ACCENTS) {
            return lemma == null ? List.of() : List.of(lemma);
        }
        return irregular().entrySet().stream()
                .filter(form -> typing.of(form.getKey()).equals(word))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private List<String> known(String word, Typing typing) {
        List<Reading> readings = dictionary.readings(word, typing);
        boolean plain = prefixesOnlyInflect() && readings.stream().anyMatch(reading -> reading.prefix() == null);
        return readings.stream()
                .filter(reading -> !plain || reading.prefix() == null)
                .flatMap(this::lemmas)
                .distinct()
                .toList();
    }

    /// The singular of a word that is listed in the plural alone.
    private List<String> listedInPlural(String word, Typing typing) {
        return plurals(word)
                .flatMap(plural -> dictionary.roots(plural, typing).stream())
                .filter(this::isNoun)
                .map(Root::word)
                .distinct()
                .toList();
    }

    private List<String> prefixedVerb(String word, Typing typing) {
        return verbPrefixes().stream()
                .filter(prefix -> word.startsWith(typing.of(prefix.text())))
                .flatMap(prefix -> dictionary
                        .readings(word.substring(prefix.text().length()), typing)
                        .stream()
                        .filter(reading -> isVerb(reading.root()))
                        .flatMap(this::lemmas)
                        .map(verb -> prefix.kept() + verb))
                .distinct()
                .toList();
    }

    private List<String> guessed(String word, Typing typing) {
        for (Guess guess : guesses()) {
            var ending = guess.ending(typing).matcher(word);
            if (ending.find()) {
                return guess.listed().stream().map(ending::replaceFirst).toList();
            }
        }
        return List.of();
    }

    /// The longest noun at the end of the word tells what it is a form of.
    private List<String> compound(String word, Typing typing) {
        for (int at = SHORTEST_HEAD; at <= word.length() - SHORTEST_TAIL; at++) {
            String head = word.substring(0, at);
            List<String> found = dictionary.readings(word.substring(at), typing).stream()
                    .filter(reading -> reading.prefix() == null
                            && isNoun(reading.root())
                            && !reading.root().name())
                    .flatMap(this::lemmas)
                    .filter(tail -> tail.length() >= SHORTEST_TAIL)
                    .map(tail -> head + tail)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
