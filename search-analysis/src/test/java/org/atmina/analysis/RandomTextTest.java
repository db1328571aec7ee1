package org.atmina.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/// Lucene's own checks: on random text of every script, also malformed, no chain throws, and positions and
/// offsets go forward and stay inside the text. A failure names its seed; `-Dtests.seed=` repeats it.
public class RandomTextTest extends BaseTokenStreamTestCase {

    public void testEveryAnalyzerOnRandomText() throws IOException {
        for (Analyzer analyzer : Analyzers.all().values()) {
            checkRandomData(random(), analyzer, 100 * RANDOM_MULTIPLIER);
        }
    }

    public void testEveryAnalyzerOnLongRandomText() throws IOException {
        for (Analyzer analyzer : Analyzers.all().values()) {
            checkRandomData(random(), analyzer, 5 * RANDOM_MULTIPLIER, 8192);
        }
    }

    public void testHalfCharactersAndLineEndsInEveryPlace() throws IOException {
        String[] pieces = {"a", "Ā", "'", ".", "-", "\n", "\u00AD", "\uD800", "\uDC00", "\u0301", "1", "ш", " ", "_"};
        for (Analyzer analyzer : Analyzers.all().values()) {
            for (int round = 0; round < 200; round++) {
                var text = new StringBuilder();
                for (int i = random().nextInt(30); i > 0; i--) {
                    text.append(pieces[random().nextInt(pieces.length)]);
                }
                checkAnalysisConsistency(random(), analyzer, false, text.toString());
            }
        }
    }
}
