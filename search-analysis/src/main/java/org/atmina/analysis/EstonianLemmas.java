package org.atmina.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.atmina.analysis.estonian.EstonianWords;
import org.tartarus.snowball.ext.EstonianStemmer;

/// Estonian dictionary forms. A word that is neither known nor made of known words, mostly a foreign name, comes
/// to guesses and its stem. The stem beside known lemmas would find a few more forms and many more other words.
final class EstonianLemmas implements Lemmatizer {
    /// One copy a node, read when the first instance is made.
    private static final class Shared {
        static final EstonianWords WORDS = read();

        private static EstonianWords read() {
            try {
                return EstonianWords.read(DictionaryFolder.file("."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final EstonianWords words = Shared.WORDS;
    private final EstonianStemmer stemmer = new EstonianStemmer();

    @Override
    public List<String> lemmas(String word) {
        List<String> known = words.lemmas(word);
        if (!known.isEmpty()) {
            return known;
        }
        var guesses = new LinkedHashSet<String>(words.guesses(word));
        stemmer.setCurrent(word);
        stemmer.stem();
        guesses.add(stemmer.getCurrent());
        return List.copyOf(guesses);
    }

    @Override
    public List<String> foldedLemmas(String folded) {
        return words.foldedLemmas(folded);
    }
}
