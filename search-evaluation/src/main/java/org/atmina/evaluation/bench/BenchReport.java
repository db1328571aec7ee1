package org.atmina.evaluation.bench;

import java.util.List;
import org.atmina.evaluation.Machine;

/// What a benchmark of search measured.
public record BenchReport(
        Machine machine,
        CatalogRows.Filled corpus,
        Indexing indexing,
        List<Round> rounds,
        Waits client,
        Rebuild rebuild) {
    /// What the API may add to the p95 of the engine: this share or so many milliseconds, whichever is more.
    public static final double SHARE = 0.15;

    public static final double MILLISECONDS = 3;

    /// @param indexBytes of all indices when the merging had come to rest
    public record Indexing(double seconds, long indexBytes) {}

    public record OfKind(String kind, Waits api, Waits direct) {}

    /// @param direct the engine, asked with the same requests
    /// @param failed answers that were not 200, of either
    public record Round(int readers, Waits api, Waits direct, int failed, List<OfKind> kinds) {
        public boolean isWithinBounds() {
            return failed == 0 && api.p95() <= direct.p95() + Math.max(direct.p95() * SHARE, MILLISECONDS);
        }
    }

    /// Searches while something else went on.
    public record Searching(Waits waits, int failed, int empty) {}

    public record Rebuild(double seconds, Searching searching) {
        public boolean isUnseen() {
            return searching.failed() == 0 && searching.empty() == 0;
        }
    }

    public double passagesPerSecond() {
        return corpus.passages() / indexing.seconds();
    }

    /// How much disk the indices take for each byte of text.
    public double indexBytesPerSourceByte() {
        return (double) indexing.indexBytes() / corpus.bytes();
    }

    public boolean isWithinBounds() {
        return rounds.stream().allMatch(Round::isWithinBounds) && rebuild.isUnseen();
    }
}
