package org.atmina.analysis;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// The languages whose inflection is known, and how a word of each comes to its lemma or stem. The filters
/// stand for themselves: one is replaced here by a better one, and nothing else has to change.
enum Language {
    ENGLISH(Apostrophe.POSSESSIVE, words -> new SnowballFilter(words, new EnglishStemmer())),
    ESTONIAN(Apostrophe.CASE_ENDING, words -> new SnowballFilter(words, new EstonianStemmer())),
    LATVIAN(Apostrophe.CASE_ENDING, LatvianStemFilter::new),
    LITHUANIAN(Apostrophe.CASE_ENDING, words -> new SnowballFilter(words, new LithuanianStemmer())),
    POLISH(Apostrophe.CASE_ENDING, words -> new LemmaFilter(words, new PolishLemmas())),
    FINNISH(Apostrophe.CASE_ENDING_OR_HIATUS, words -> new SnowballFilter(words, new FinnishStemmer())),
    GERMAN(Apostrophe.POSSESSIVE, words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
    RUSSIAN(Apostrophe.INSIDE, words -> new SnowballFilter(withoutYo(words), new RussianStemmer())),
    /// Any other language, also one that nobody could name: words as they are.
    OTHER(Apostrophe.INSIDE, words -> words);

    private final Apostrophe apostrophe;
    private final UnaryOperator<TokenStream> lemmas;

    Language(Apostrophe apostrophe, UnaryOperator<TokenStream> lemmas) {
        this.apostrophe = apostrophe;
        this.lemmas = lemmas;
    }

    Apostrophe apostrophe() {
        return apostrophe;
    }

    /// Lemmas or stems of words that are NFC and in lower case. A new chain at every call, for one thread.
    TokenStream lemmas(TokenStream words) {
        return lemmas.apply(words);
    }

    /// Russian prints `ё` as `е` as often as not, and its stemmer knows only the latter.
    private static TokenStream withoutYo(TokenStream words) {
        return new PatternReplaceFilter(words, Pattern.compile("ё"), "е", true);
    }
}
