package org.atmina.analysis;

import java.util.List;

/// Russian dictionary forms; `ё` is read as `е`, as print writes it half the time.
final class RussianLemmas implements Lemmatizer {
    private final Lemmatizer tables = new TableLemmas("ru");

    @Override
    public List<String> lemmas(String word) {
        return tables.lemmas(word.replace('ё', 'е'));
    }

    @Override
    public List<String> foldedLemmas(String folded) {
        return tables.foldedLemmas(folded);
    }

    @Override
    public List<String> guesses(String word) {
        return tables.guesses(word.replace('ё', 'е'));
    }
}
