package org.atmina.analysis;

import java.util.List;
import java.util.Locale;
import morfologik.stemming.IStemmer;
import morfologik.stemming.polish.PolishStemmer;

/// Polish dictionary forms by Morfologik. Its dictionary is read once a node, when the first Polish word is
/// seen.
///
/// A word is looked up in lower case and with a capital, whichever way it was written: names stand in the
/// dictionary with a capital, readers type them without one, and both must come to the same terms.
final class PolishLemmas implements Lemmatizer {
    private final IStemmer dictionary = new PolishStemmer();

    @Override
    public List<String> lemmas(String word) {
        return Capitals.spellings(word).stream()
                .flatMap(form -> dictionary.lookup(form).stream())
                .map(entry -> entry.getStem().toString().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
