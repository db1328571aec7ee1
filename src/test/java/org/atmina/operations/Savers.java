package org.atmina.operations;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// People who translate a text paragraph by paragraph, each at one of the processes, and send again what was refused,
/// with the same wording on the same base, until it is taken.
final class Savers implements AutoCloseable {
    static final String UNAVAILABLE = "503 application/problem+json";
    private static final int PEOPLE = 6;
    private static final int REVISIONS = 3;
    private static final int PAUSE_MILLIS = 200;
    private static final int MOST_TRIES = 600;

    private final SharedText text;
    private final List<PackagedService> processes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger saved = new AtomicInteger();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private List<Future<?>> working = List.of();

    Savers(SharedText text, List<PackagedService> processes) {
        this.text = text;
        this.processes = processes;
    }

    void begin() {
        working = IntStream.range(0, PEOPLE)
                .<Future<?>>mapToObj(person -> threads.submit(() -> work(person)))
                .toList();
    }

    private Void work(int person) throws InterruptedException {
        for (int base = 0; base < REVISIONS; base++) {
            for (int unit = person; unit < text.units().size(); unit += PEOPLE) {
                save(person, unit, base);
            }
        }
        return null;
    }

    private void save(int person, int unit, int base) throws InterruptedException {
        var process = processes.get(person % processes.size());
        var id = text.units().get(unit);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var answer = text.save("translator-lv", process, id, base, wording(unit, base));
            if (answer.statusCode() == 200) {
                saved.incrementAndGet();
                return;
            }
            refusals.add(answer.statusCode() + " " + answer.contentType() + " " + answer.asString());
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("Never taken: paragraph " + unit + " on revision " + base);
    }

    private static String wording(int unit, int base) {
        return "Rindkopa " + unit + ", " + (base + 1) + ". reize.";
    }

    int saved() {
        return saved.get();
    }

    int refused() {
        return refusals.size();
    }

    /// Status, media type and text of every answer that was no success.
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    int all() {
        return text.units().size() * REVISIONS;
    }

    /// As [SharedText#revisions()] says it.
    Map<Integer, List<String>> expected() {
        var expected = new TreeMap<Integer, List<String>>();
        for (int i = 0; i < text.units().size(); i++) {
            int unit = i;
            expected.put(
                    unit,
                    IntStream.range(0, REVISIONS)
                            .mapToObj(base -> (base + 1) + " " + wording(unit, base))
                            .toList());
        }
        return expected;
    }

    /// Waits until all have done all their work.
    void join() throws Exception {
        for (var each : working) {
            each.get(TwoProcesses.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
