package org.atmina.analysis;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// The languages whose inflection is known, and how a word of each comes to its lemma or stem: by a lemmatizer,
/// if there is one, and by a chain of stem filters, which leave words marked as keywords alone. What a language
/// uses is replaced here, and nothing else has to change.
enum Language {
    ENGLISH(
            Apostrophe.POSSESSIVE,
            () -> new TableLemmas("en"),
            Pairing.LEMMA_ELSE_STEM,
            words -> new SnowballFilter(words, new EnglishStemmer())),
    ESTONIAN(
            Apostrophe.CASE_ENDING,
            EstonianLemmas::new,
            Pairing.LEMMA_ELSE_STEM,
            words -> new SnowballFilter(words, new EstonianStemmer())),
    LATVIAN(Apostrophe.CASE_ENDING, LatvianLemmas::new, Pairing.LEMMA_ELSE_STEM, LatvianStemFilter::new),
    LITHUANIAN(
            Apostrophe.CASE_ENDING,
            LithuanianLemmas::new,
            Pairing.LEMMA_ELSE_STEM,
            words -> new SnowballFilter(words, new LithuanianStemmer())),
    POLISH(Apostrophe.CASE_ENDING, () -> new TableLemmas("pl"), Pairing.LEMMA_ELSE_STEM, words -> words),
    FINNISH(
            Apostrophe.CASE_ENDING_OR_HIATUS,
            FinnishLemmas::new,
            Pairing.LEMMA_ELSE_STEM,
            words -> new SnowballFilter(words, new FinnishStemmer())),
    GERMAN(
            Apostrophe.POSSESSIVE,
            GermanLemmas::new,
            Pairing.LEMMA_ELSE_STEM,
            words -> new GermanLightStemFilter(Unknown.only(words, GermanNormalizationFilter::new))),
    RUSSIAN(
            Apostrophe.INSIDE,
            RussianLemmas::new,
            Pairing.LEMMA_ELSE_STEM,
            words -> new SnowballFilter(withoutYo(words), new RussianStemmer())),
    /// Any other language, also one that nobody could name: words as they are.
    OTHER(Apostrophe.INSIDE, words -> words);

    private static final System.Logger LOG = System.getLogger(Language.class.getName());

    private final Apostrophe apostrophe;
    private final @Nullable Supplier<Lemmatizer> lemmatizer;
    private final Pairing pairing;
    private final UnaryOperator<TokenStream> stems;
    private final AtomicBoolean withoutDictionary = new AtomicBoolean();

    /// A language of which only stems are known.
    Language(Apostrophe apostrophe, UnaryOperator<TokenStream> stems) {
        this(apostrophe, null, Pairing.LEMMA_ELSE_STEM, stems);
    }

    Language(
            Apostrophe apostrophe,
            @Nullable Supplier<Lemmatizer> lemmatizer,
            Pairing pairing,
            UnaryOperator<TokenStream> stems) {
        this.apostrophe = apostrophe;
        this.lemmatizer = lemmatizer;
        this.pairing = pairing;
        this.stems = stems;
    }

    Apostrophe apostrophe() {
        return apostrophe;
    }

    /// Lemmas or stems of words that are NFC and in lower case. A new chain at every call, for one thread.
    ///
    /// @param folded words that are unknown as they stand may have been typed without accents
    TokenStream lemmas(TokenStream words, boolean folded) {
        Lemmatizer dictionary = dictionary();
        return stems.apply(dictionary == null ? words : new LemmaFilter(words, dictionary, pairing, folded));
    }

    /// The dictionary of this language; none where it has none, or where it cannot be read: a node must not
    /// stand still for that. The log says so once.
    private @Nullable Lemmatizer dictionary() {
        if (lemmatizer == null) {
            return null;
        }
        try {
            return new Remembered(this, lemmatizer.get());
        } catch (RuntimeException | LinkageError e) {
            if (withoutDictionary.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "The dictionary of " + this + " cannot be read; words are stemmed instead", e);
            }
            return null;
        }
    }

    /// Russian prints `ё` as `е` as often as not, and its stemmer knows only the latter.
    private static TokenStream withoutYo(TokenStream words) {
        return new PatternReplaceFilter(words, Pattern.compile("ё"), "е", true);
    }
}
