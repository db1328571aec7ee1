package org.atmina.evaluation.words;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.apache.lucene.analysis.Analyzer;

/// What it takes until an analyzer has read its first word: time, and heap that stays.
///
/// @param heapBytes what the heap holds more after it than before, both after a full collection
public record Loading(double seconds, long heapBytes) {
    private static final int COLLECTIONS = 3;

    public static Loading of(Analyzer analyzer, String word) {
        long before = heapInUse();
        long begin = System.nanoTime();
        new AnalyzerTerms(analyzer).of(word);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Loading(seconds, Math.max(0, heapInUse() - before));
    }

    /// What is left on the heap after a full collection.
    public static long heapInUse() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
