package org.atmina.evaluation.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms of a Lucene analyzer in this process.
public record AnalyzerTerms(Analyzer analyzer) implements TermSource {
    @Override
    public Map<String, Set<String>> terms(Collection<String> texts) {
        var terms = new HashMap<String, Set<String>>();
        texts.forEach(text -> terms.computeIfAbsent(text, this::of));
        return terms;
    }

    public Set<String> of(String text) {
        var terms = new LinkedHashSet<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /// Reads a text to its end and counts words, not readings: several terms of one word are one.
    long words(String text) {
        long words = 0;
        try (var stream = analyzer.tokenStream("text", text)) {
            var place =
                    stream.addAttribute(org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words += place.getPositionIncrement();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
