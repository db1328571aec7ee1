package org.atmina.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// One chain from text to terms. All chains cut a text into the same words, so that a phrase can be looked
/// for in any of them; only the one for other languages finds words by dictionary where a script sets no
/// spaces. The chains differ in what they make of a word. No word is left out: a stop word here is a name
/// there.
final class WordAnalyzer extends Analyzer {
    private final Supplier<Tokenizer> tokenizer;
    private final Language language;
    private final UnaryOperator<TokenStream> letters;
    private final UnaryOperator<TokenStream> accents;
    private final boolean folded;

    private WordAnalyzer(
            Supplier<Tokenizer> tokenizer, Language language, UnaryOperator<TokenStream> letters, boolean folded) {
        this.tokenizer = tokenizer;
        this.language = language;
        this.letters = letters;
        this.accents = folded ? ICUFoldingFilter::new : UnaryOperator.identity();
        this.folded = folded;
    }

    /// Words as they were written, in lower case; accents tell them apart.
    static Analyzer exact() {
        return new WordAnalyzer(StandardTokenizer::new, Language.OTHER, WordAnalyzer::lowerCase, false);
    }

    /// Words as they were written, without their accents.
    static Analyzer folded() {
        return new WordAnalyzer(StandardTokenizer::new, Language.OTHER, UnaryOperator.identity(), true);
    }

    /// The lemma or stem of each word, accents kept.
    static Analyzer lemmas(Language language) {
        return new WordAnalyzer(tokenizer(language), language, ICUNormalizer2Filter::new, false);
    }

    /// The lemma or stem of each word, and only then its accents taken off: dictionaries and stemmers need
    /// them. A word typed without accents comes to the lemmas that it may be meant for.
    static Analyzer foldedLemmas(Language language) {
        return new WordAnalyzer(tokenizer(language), language, ICUNormalizer2Filter::new, true);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return PageText.of(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = tokenizer.get();
        var spelled = letters.apply(new WordFilter(words, language.apostrophe()));
        var terms = new LengthFilter(accents.apply(language.lemmas(spelled, folded)), 1, Integer.MAX_VALUE);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(terms));
    }

    /// What a wildcard or prefix is compared with: spelled like the terms, never stemmed, and never left
    /// out.
    @Override
    protected TokenStream normalize(String field, TokenStream part) {
        return accents.apply(letters.apply(new WordFilter(part, Apostrophe.INSIDE)));
    }

    private static Supplier<Tokenizer> tokenizer(Language language) {
        return language == Language.OTHER ? ICUTokenizer::new : StandardTokenizer::new;
    }

    private static TokenStream lowerCase(TokenStream words) {
        return new ICUNormalizer2Filter(new LowerCaseFilter(words), Normalizer2.getNFCInstance());
    }
}
