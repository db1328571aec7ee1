package org.atmina.analysis;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// Taking accents off a word, as the folded analyzers do.
final class Folding {
    private Folding() {}

    static String fold(String word) {
        return ICUFoldingFilter.NORMALIZER.normalize(word);
    }
}
