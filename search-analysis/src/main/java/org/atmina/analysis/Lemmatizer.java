package org.atmina.analysis;

import java.util.List;

/// Finds the dictionary forms of a word. An instance is used by one thread at a time; what it looks things
/// up in may be shared.
@FunctionalInterface
interface Lemmatizer {

    /// The distinct dictionary forms, in lower case, that this word (NFC, lower case) may be a form of;
    /// none where the word is unknown.
    List<String> lemmas(String word);
}
