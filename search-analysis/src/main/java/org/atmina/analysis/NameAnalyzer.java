package org.atmina.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The chain from a text to the keys of the names in it. It cuts a text into the same words as the other
/// chains; a word without letters stands for itself.
final class NameAnalyzer extends Analyzer {
    private final UnaryOperator<TokenStream> names;
    private final Lemmatizer keys;

    private NameAnalyzer(UnaryOperator<TokenStream> names, Lemmatizer keys) {
        this.names = names;
        this.keys = keys;
    }

    /// Every word is a name.
    static Analyzer of(Lemmatizer keys) {
        return new NameAnalyzer(UnaryOperator.identity(), keys);
    }

    /// Words that are written with a capital, or in a script that has none, may be names; others leave a
    /// gap.
    static Analyzer ofCapitalised(Lemmatizer keys) {
        return new NameAnalyzer(Capitalised::new, keys);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return PageText.of(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var spelled = new ICUNormalizer2Filter(names.apply(new WordFilter(words, Apostrophe.INSIDE)));
        var terms =
                new LengthFilter(new LemmaFilter(spelled, keys, Pairing.LEMMA_ELSE_STEM, false), 1, Integer.MAX_VALUE);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(terms));
    }

    private static final class Capitalised extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Capitalised(TokenStream words) {
            super(words);
        }

        @Override
        protected boolean accept() throws IOException {
            if (term.isEmpty()) {
                return false;
            }
            int first = Character.codePointAt(term, 0);
            return Character.isLetter(first) && !Character.isLowerCase(first);
        }
    }
}
