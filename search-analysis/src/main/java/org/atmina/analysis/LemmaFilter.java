package org.atmina.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Puts the lemmas of a word in its place, all of them at its position and with its offsets, marked as
/// keywords, which a stemmer after this filter leaves alone. The word itself follows, unmarked and so to be
/// stemmed, where it is unknown or the stem is wanted as well. A word that comes as a keyword is left as it is.
final class LemmaFilter extends TokenFilter {
    /// No dictionary holds a longer word; a run of letters without end need not be looked up.
    private static final int LONGEST_WORD = 80;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Lemmatizer lemmatizer;
    private final Pairing pairing;
    private final boolean folded;
    private final Deque<String> lemmas = new ArrayDeque<>();
    private @Nullable State word;

    /// @param folded the words may have been typed without accents
    LemmaFilter(TokenStream input, Lemmatizer lemmatizer, Pairing pairing, boolean folded) {
        super(input);
        this.lemmatizer = lemmatizer;
        this.pairing = pairing;
        this.folded = folded;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (word != null) {
            return nextOfWord(word);
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            lemmas.addAll(lookUp());
        }
        if (!lemmas.isEmpty()) {
            word = lemmas.size() > 1 || pairing == Pairing.LEMMA_AND_STEM ? captureState() : null;
            setLemma();
        }
        return true;
    }

    private boolean nextOfWord(State written) {
        restoreState(written);
        increment.setPositionIncrement(0);
        if (lemmas.isEmpty()) {
            word = null;
            return true;
        }
        setLemma();
        if (lemmas.isEmpty() && pairing == Pairing.LEMMA_ELSE_STEM) {
            word = null;
        }
        return true;
    }

    private void setLemma() {
        term.setEmpty().append(lemmas.removeFirst());
        keyword.setKeyword(true);
    }

    private List<String> lookUp() {
        if (term.length() > LONGEST_WORD) {
            return List.of();
        }
        String written = term.toString();
        List<String> known = lemmatizer.lemmas(written);
        if (known.isEmpty() && folded) {
            known = lemmatizer.foldedLemmas(Folding.fold(written));
        }
        return known.isEmpty() ? lemmatizer.guesses(written) : known;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        lemmas.clear();
        word = null;
    }
}
