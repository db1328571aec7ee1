package org.atmina.evaluation.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.atmina.evaluation.EvaluationException;

/// What Lucene itself has for each language, and Elasticsearch with it; for Polish that is Stempel.
public final class StockAnalyzers {
    private StockAnalyzers() {}

    public static Analyzer of(String language) {
        return switch (language) {
            case "en" -> new EnglishAnalyzer();
            case "et" -> new EstonianAnalyzer();
            case "lv" -> new LatvianAnalyzer();
            case "lt" -> new LithuanianAnalyzer();
            case "pl" -> new PolishAnalyzer();
            case "fi" -> new FinnishAnalyzer();
            case "de" -> new GermanAnalyzer();
            case "ru" -> new RussianAnalyzer();
            default -> throw new EvaluationException("Lucene's own analyzer for " + language + " is not known here.");
        };
    }
}
