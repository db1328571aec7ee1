package org.atmina.inspect.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.atmina.inspect.Inspection;
import org.atmina.inspect.InspectionRequest;
import org.atmina.inspect.Limits;
import org.atmina.inspect.Progress;
import org.atmina.inspect.Reason;
import org.atmina.inspect.fixture.Fixtures;
import org.atmina.inspect.fixture.Pdfs;
import org.atmina.inspect.fixture.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pool promises when workers die, hang or are no longer wanted.
class InspectorPoolIT {
    private static final int MANY = 12;

    @TempDir
    Path folder = Path.of("");

    private Path longScan() {
        var texts = new String[MANY];
        Arrays.fill(texts, Texts.ENGLISH);
        return Pdfs.scanned(new Fixtures(folder).place("good/pdf-long", "long.pdf"), texts);
    }

    private Path shortText() {
        return new Fixtures(folder).text("txt-utf8", "text.txt", Texts.ESTONIAN, StandardCharsets.UTF_8);
    }

    private InspectionRequest request(Path file, String output, Limits limits) {
        return new InspectionRequest(file, "a.pdf", List.of("en"), folder.resolve(output), limits);
    }

    /// Tells when the worker is in the middle of a file.
    private record Begun(CountDownLatch latch) implements Progress {
        Begun() {
            this(new CountDownLatch(1));
        }

        @Override
        public void pagesTotal(int total) {
            latch.countDown();
        }
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info().commandLine().orElse("").contains("InspectorWorker"))
                .sorted(Comparator.comparing(
                        process -> process.info().startInstant().orElse(Instant.MAX)))
                .toList();
    }

    @Test
    void losesOnlyTheFileInHandWhenAWorkerIsKilled() throws Exception {
        Workers.needOcr();
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1))) {
            Workers.awaitReady(pool);
            var begun = new Begun();
            var lost = CompletableFuture.supplyAsync(
                    () -> pool.inspect(request(longScan(), "long", Limits.DEFAULT), begun));
            begun.latch().await();
            var spare = workers().getLast(); // it started later
            workers().getFirst().destroyForcibly();
            assertThat(lost.join()).isInstanceOf(Inspection.WorkerLost.class);
            assertThat(lost.join().retryable()).isTrue();
            var next = Workers.inspect(pool, shortText(), folder.resolve("next"));
            assertThat(next).isInstanceOf(Inspection.Readable.class);
            assertThat(workers().getFirst()).isEqualTo(spare);
        }
        assertThat(workers()).isEmpty();
    }

    @Test
    void endsAFileAtItsTimeLimit() throws Exception {
        Workers.needOcr();
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1))) {
            Workers.awaitReady(pool);
            var file = longScan();
            var limit = Duration.ofSeconds(2);
            long start = System.nanoTime();
            var inspection = pool.inspect(request(file, "timed", Limits.DEFAULT.withPerFile(limit)), Progress.none());
            assertThat(inspection).isInstanceOf(Inspection.TimedOut.class);
            assertThat(((Inspection.TimedOut) inspection).reason()).isEqualTo(Reason.FILE_TIME_LIMIT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit.plusSeconds(1));
        }
    }

    @Test
    void leavesNeighboursAloneWhenOneWorkerEnds() throws Exception {
        Workers.needOcr();
        try (var pool = new InspectorPool(Workers.settings().withWorkers(2))) {
            Workers.awaitReady(pool);
            var file = longScan();
            var neighbour = CompletableFuture.supplyAsync(() -> Workers.inspect(
                    pool,
                    Pdfs.scanned(new Fixtures(folder).place("good/pdf-short", "short.pdf"), Texts.ENGLISH),
                    folder.resolve("neighbour"),
                    "en"));
            var ended = pool.inspect(
                    request(file, "ended", Limits.DEFAULT.withPerFile(Duration.ofSeconds(1))), Progress.none());
            assertThat(ended).isInstanceOf(Inspection.TimedOut.class);
            assertThat(neighbour.join()).isInstanceOf(Inspection.Readable.class);
        }
    }

    @Test
    void stopsWorkingForACallerThatIsInterrupted() throws Exception {
        Workers.needOcr();
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1))) {
            Workers.awaitReady(pool);
            var file = longScan();
            var begun = new Begun();
            var answer = new AtomicReference<Inspection>();
            var caller = Thread.ofPlatform()
                    .start(() -> answer.set(pool.inspect(request(file, "stopped", Limits.DEFAULT), begun)));
            begun.latch().await();
            caller.interrupt();
            caller.join(Duration.ofSeconds(5));
            assertThat(answer.get()).isInstanceOf(Inspection.Cancelled.class);
        }
    }

    @Test
    void replacesAWorkerAfterItsShareOfFiles() throws Exception {
        try (var pool = new InspectorPool(Workers.settings().withWorkers(1).withFilesPerWorker(1))) {
            Workers.awaitReady(pool);
            long first = workers().getFirst().pid();
            assertThat(Workers.inspect(pool, shortText(), folder.resolve("one")))
                    .isInstanceOf(Inspection.Readable.class);
            assertThat(Workers.inspect(pool, shortText(), folder.resolve("two")))
                    .isInstanceOf(Inspection.Readable.class);
            Workers.awaitReady(pool);
            assertThat(workers()).extracting(ProcessHandle::pid).doesNotContain(first);
        }
    }
}
