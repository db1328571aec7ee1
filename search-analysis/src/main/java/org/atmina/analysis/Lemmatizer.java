package org.atmina.analysis;

import java.util.List;

/// Finds the dictionary forms of a word. An instance is used by one thread at a time; what it looks things
/// up in may be shared.
///
/// One whose dictionary cannot be read throws when it is made; the language then goes on with stems.
@FunctionalInterface
interface Lemmatizer {

    /// The distinct dictionary forms, in lower case, that this word (NFC, lower case) may be a form of;
    /// none where the word is unknown.
    List<String> lemmas(String word);

    /// The same for a word typed without accents; the dictionary forms may come with or without theirs. Asked
    /// by the folded chains alone, for words that [#lemmas] does not know.
    default List<String> foldedLemmas(String folded) {
        return List.of();
    }

    /// What a word that no dictionary holds is probably a form of, by its ending; none if that says nothing.
    /// Asked last, before the word is stemmed.
    default List<String> guesses(String word) {
        return List.of();
    }
}
