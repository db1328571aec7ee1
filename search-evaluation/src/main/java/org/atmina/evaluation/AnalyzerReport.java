package org.atmina.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.atmina.evaluation.names.NameScorer.NameScores;
import org.atmina.evaluation.words.Loading;
import org.atmina.evaluation.words.Scores;
import org.atmina.evaluation.words.Scores.Measure;
import org.atmina.evaluation.words.Speed;

/// What the analyzers reached in one run.
///
/// @param source     where the terms of our analyzers came from
/// @param languages  empty where there is no development set
/// @param names      ours first
/// @param dictionaries all languages together
public record AnalyzerReport(
        String source, Machine machine, List<OfLanguage> languages, List<OfNames> names, Dictionaries dictionaries) {

    /// @param ours    `atmina_<language>`
    /// @param folded  sentences through `atmina_<language>_folded`, queries typed without diacritics
    /// @param loading until the first word of this language has been read, after those of the languages before
    public record OfLanguage(String language, Scores ours, Scores stock, Measure folded, Speed speed, Loading loading) {

        /// What a reader who types no diacritics gets of what one gets who does.
        @JsonProperty
        public double foldedShare() {
            return ours.retrieval().f1() == 0
                    ? 0
                    : folded.f1() / ours.retrieval().f1();
        }
    }

    public record OfNames(String analyzer, NameScores scores) {}

    /// @param heapBytes      after the first word of each language
    /// @param heapBytesAfter when all has been read and looked-up words are remembered
    public record Dictionaries(double seconds, long heapBytes, long heapBytesAfter) {}
}
