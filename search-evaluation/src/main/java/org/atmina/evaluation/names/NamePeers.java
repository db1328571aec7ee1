package org.atmina.evaluation.names;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.phonetic.BeiderMorseFilter;
import org.apache.lucene.analysis.phonetic.DaitchMokotoffSoundexFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// What others use where spellings of names have to meet. The phonetic ones know Latin letters best, so each is given
/// what ICU makes of a name in those.
public final class NamePeers {
    private NamePeers() {}

    public static Map<String, Analyzer> all() {
        var all = new LinkedHashMap<String, Analyzer>();
        all.put("ICU folding", chain(ICUFoldingFilter::new));
        all.put("ICU Any-Latin, folding", chain(NamePeers::latin));
        all.put("Beider-Morse", chain(words -> new BeiderMorseFilter(new LowerCaseFilter(words), beiderMorse())));
        all.put("Any-Latin, Beider-Morse", chain(words -> new BeiderMorseFilter(latin(words), beiderMorse())));
        all.put("Any-Latin, Daitch-Mokotoff", chain(words -> new DaitchMokotoffSoundexFilter(latin(words), false)));
        return all;
    }

    private static PhoneticEngine beiderMorse() {
        return new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
    }

    private static TokenStream latin(TokenStream words) {
        return new ICUFoldingFilter(new ICUTransformFilter(words, Transliterator.getInstance("Any-Latin")));
    }

    private static Analyzer chain(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }
        };
    }
}
