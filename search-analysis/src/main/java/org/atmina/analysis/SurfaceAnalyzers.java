package org.atmina.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/// The analyzers that take words as they were written, in any language: `atmina_exact` and `atmina_folded`.
public final class SurfaceAnalyzers {
    private SurfaceAnalyzers() {}

    @NamedComponent("atmina_exact")
    public static final class Exact implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.exact();
        }
    }

    @NamedComponent("atmina_folded")
    public static final class Folded implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return WordAnalyzer.folded();
        }
    }
}
