package org.atmina.analysis;

import java.util.List;

/// Dictionary forms from the tables of a language.
final class TableLemmas implements Lemmatizer {
    private final WordTables tables;

    TableLemmas(String language) {
        tables = WordTables.of(language);
    }

    @Override
    public List<String> lemmas(String word) {
        return tables.words().lemmas(word);
    }

    @Override
    public List<String> foldedLemmas(String folded) {
        return tables.plain().lemmas(folded);
    }

    @Override
    public List<String> guesses(String word) {
        return tables.endings().lemmasByEnding(word);
    }
}
