package org.atmina.inspect.pool;

import java.nio.file.Path;
import java.util.function.Consumer;

/// How a pool runs its workers.
///
/// @param classPathFolder folder with the jars of the worker, this module's own among them
/// @param workers         how many files are inspected at once
/// @param pageProcesses   how many pages of one file are read at once
/// @param filesPerWorker  after so many files a worker is replaced by a fresh one
/// @param heapMegabytes   Java heap of a worker; the native tools have limits of their own
/// @param log             gets each line that a worker writes about itself
public record PoolSettings(
        Path classPathFolder,
        int workers,
        int pageProcesses,
        int filesPerWorker,
        int heapMegabytes,
        Consumer<String> log) {
    public PoolSettings {
        if (workers < 1 || pageProcesses < 1 || filesPerWorker < 1 || heapMegabytes < 64) {
            throw new IllegalArgumentException("A pool needs workers, and workers need something to work with");
        }
    }

    /// One worker for every two cores, all cores busy when every worker has a file, logging to standard error.
    public static PoolSettings of(Path classPathFolder) {
        int cores = Runtime.getRuntime().availableProcessors();
        int workers = Math.max(1, cores / 2);
        return new PoolSettings(classPathFolder, workers, Math.max(1, cores / workers), 200, 1024, System.err::println);
    }

    public PoolSettings withWorkers(int count) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PoolSettings(classPathFolder, count, Math.max(1, cores / count), filesPerWorker, heapMegabytes, log);
    }

    public PoolSettings withPageProcesses(int count) {
        return new PoolSettings(classPathFolder, workers, count, filesPerWorker, heapMegabytes, log);
    }

    public PoolSettings withFilesPerWorker(int count) {
        return new PoolSettings(classPathFolder, workers, pageProcesses, count, heapMegabytes, log);
    }

    public PoolSettings withLog(Consumer<String> sink) {
        return new PoolSettings(classPathFolder, workers, pageProcesses, filesPerWorker, heapMegabytes, sink);
    }
}
