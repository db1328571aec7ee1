package org.atmina.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finnish dictionary forms by the dictionary of Voikko.
final class FinnishLemmas implements Lemmatizer {
    private final Transducer dictionary;

    /// With the dictionary of this node, which is read once.
    ///
    /// @throws IllegalStateException where there is none
    FinnishLemmas() {
        this(VoikkoDictionary.ofThisNode());
    }

    FinnishLemmas(Transducer dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public List<String> lemmas(String word) {
        return likely(dictionary.outputs(word, false));
    }

    @Override
    public List<String> foldedLemmas(String folded) {
        return likely(dictionary.outputs(folded, true));
    }

    static List<String> likely(List<String> outputs) {
        List<FinnishReading> readings =
                preferred(outputs.stream().map(FinnishReading::new).toList(), reading -> !reading.isUnlikely());
        Set<String> listed = readings.stream()
                .filter(reading -> !reading.isDerived())
                .map(FinnishReading::lemma)
                .collect(Collectors.toSet());
        Set<String> lemmas = new LinkedHashSet<>();
        // a noun of the dictionary (tapahtuma) is seldom meant as the participle that looks like it
        readings.stream()
                .filter(reading -> !reading.isParticiple() || !listed.contains(reading.lemma()))
                .forEach(reading -> lemmas.addAll(reading.lemmas()));
        return List.copyOf(lemmas);
    }

    private static List<FinnishReading> preferred(List<FinnishReading> readings, Predicate<FinnishReading> wish) {
        List<FinnishReading> granted = readings.stream().filter(wish).toList();
        return granted.isEmpty() ? readings : granted;
    }
}
