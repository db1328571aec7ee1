package org.atmina.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Puts the lemmas of a word in its place: all of them at its position and with its offsets, and the word
/// itself where the lemmatizer does not know it.
final class LemmaFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Lemmatizer lemmatizer;
    private final Deque<String> further = new ArrayDeque<>();
    private @Nullable State word;

    LemmaFilter(TokenStream input, Lemmatizer lemmatizer) {
        super(input);
        this.lemmatizer = lemmatizer;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!further.isEmpty()) {
            restoreState(word);
            increment.setPositionIncrement(0);
            term.setEmpty().append(further.removeFirst());
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        further.addAll(lemmatizer.lemmas(term.toString()));
        if (!further.isEmpty()) {
            term.setEmpty().append(further.removeFirst());
        }
        word = further.isEmpty() ? null : captureState();
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        further.clear();
        word = null;
    }
}
