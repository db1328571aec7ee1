package org.atmina.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// What an analyzer makes of a text.
record Terms(List<Term> list) {
    /// A term, the place of its word among the words, and the piece of the text that it stands for.
    record Term(String text, int position, String verbatim) {}

    static Terms of(Analyzer analyzer, String text) {
        var terms = new ArrayList<Term>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(
                        new Term(term.toString(), position, text.substring(offset.startOffset(), offset.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Terms(terms);
    }

    List<String> texts() {
        return list.stream().map(Term::text).toList();
    }

    Set<String> distinct() {
        return new TreeSet<>(texts());
    }
}
