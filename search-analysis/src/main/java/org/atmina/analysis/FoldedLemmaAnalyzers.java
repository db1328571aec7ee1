package org.atmina.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// The analyzers `atmina_<language>_folded`: words by their lemma or stem, and only then without accents,
/// for readers who type none.
public final class FoldedLemmaAnalyzers {
    private FoldedLemmaAnalyzers() {}

    @NamedComponent("atmina_en_folded")
    public static final class English implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.ENGLISH);
        }
    }

    @NamedComponent("atmina_et_folded")
    public static final class Estonian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.ESTONIAN);
        }
    }

    @NamedComponent("atmina_lv_folded")
    public static final class Latvian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.LATVIAN);
        }
    }

    @NamedComponent("atmina_lt_folded")
    public static final class Lithuanian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.LITHUANIAN);
        }
    }

    @NamedComponent("atmina_pl_folded")
    public static final class Polish implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.POLISH);
        }
    }

    @NamedComponent("atmina_fi_folded")
    public static final class Finnish implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.FINNISH);
        }
    }

    @NamedComponent("atmina_de_folded")
    public static final class German implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.GERMAN);
        }
    }

    @NamedComponent("atmina_ru_folded")
    public static final class Russian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.RUSSIAN);
        }
    }

    @NamedComponent("atmina_generic_folded")
    public static final class Other implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.foldedLemmas(Language.OTHER);
        }
    }
}
