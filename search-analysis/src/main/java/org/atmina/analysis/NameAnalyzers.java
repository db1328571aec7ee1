package org.atmina.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// The analyzers under which the spellings of one name meet: `atmina_name` for names and for queries,
/// `atmina_name_loose` for the same with one letter amiss, and `atmina_name_text` for running text, in
/// which only some words are names. A field that is indexed with the last is searched with the first.
public final class NameAnalyzers {
    private static final Lemmatizer STRICT = new Remembered(Key.STRICT, NameKey::of);
    private static final Lemmatizer COARSE = new Remembered(Key.LOOSE, NameKey::loose);

    private NameAnalyzers() {}

    private enum Key {
        STRICT,
        LOOSE
    }

    @NamedComponent("atmina_name")
    public static final class Name implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NameAnalyzer.of(STRICT);
        }
    }

    @NamedComponent("atmina_name_loose")
    public static final class Loose implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NameAnalyzer.of(COARSE);
        }
    }

    @NamedComponent("atmina_name_text")
    public static final class Text implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return NameAnalyzer.ofCapitalised(STRICT);
        }
    }
}
