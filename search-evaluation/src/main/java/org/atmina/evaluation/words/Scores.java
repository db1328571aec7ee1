package org.atmina.evaluation.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How well an analyzer brings forms of words together.
///
/// Pairs: of two distinct forms in lower case; right are those that share a lemma, found those that share a term.
/// Retrieval, averaged over queries: the query is a lemma; right are the sentences with any form of it, found those
/// with a word that shares a term with it. Without sentences there are no queries and the retrieval figures are 0.
///
/// @param fullRecall the share of queries that find all that is right
public record Scores(
        int types, int goldPairs, int foundPairs, Measure pair, int queries, Measure retrieval, double fullRecall) {

    /// Precision, recall and what they come to together.
    public record Measure(double precision, double recall, double f1) {
        public static final Measure NONE = new Measure(0, 0, 0);

        /// Where nothing was found nothing is wrong, and where nothing is right nothing is missed.
        public static Measure of(long right, long found, long gold) {
            double precision = found == 0 ? 1 : (double) right / found;
            double recall = gold == 0 ? 1 : (double) right / gold;
            return new Measure(precision, recall, f1(precision, recall));
        }

        static double f1(double precision, double recall) {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /// The share of right pairs that are missed.
    @JsonProperty
    public double understemming() {
        return 1 - pair.recall();
    }

    /// The share of found pairs that are wrong.
    @JsonProperty
    public double overstemming() {
        return 1 - pair.precision();
    }
}
