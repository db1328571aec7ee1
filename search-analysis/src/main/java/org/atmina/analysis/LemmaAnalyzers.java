package org.atmina.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// The analyzers `atmina_<language>`: words by their lemma or stem, accents kept; `atmina_generic` for
/// every language that has none of its own.
///
/// Each name is a class of its own because Elasticsearch makes an analyzer from a class without arguments.
/// What is named here stands in `named_components.json` too; a test compares the two.
public final class LemmaAnalyzers {
    private LemmaAnalyzers() {}

    @NamedComponent("atmina_en")
    public static final class English implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.ENGLISH);
        }
    }

    @NamedComponent("atmina_et")
    public static final class Estonian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.ESTONIAN);
        }
    }

    @NamedComponent("atmina_lv")
    public static final class Latvian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.LATVIAN);
        }
    }

    @NamedComponent("atmina_lt")
    public static final class Lithuanian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.LITHUANIAN);
        }
    }

    @NamedComponent("atmina_pl")
    public static final class Polish implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.POLISH);
        }
    }

    @NamedComponent("atmina_fi")
    public static final class Finnish implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.FINNISH);
        }
    }

    @NamedComponent("atmina_de")
    public static final class German implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.GERMAN);
        }
    }

    @NamedComponent("atmina_ru")
    public static final class Russian implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.RUSSIAN);
        }
    }

    @NamedComponent("atmina_generic")
    public static final class Other implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.lemmas(Language.OTHER);
        }
    }
}
