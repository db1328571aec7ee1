package org.atmina.evaluation.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.atmina.evaluation.EvaluationException;
import org.atmina.evaluation.bench.MemoryReport.OfKind;
import org.atmina.evaluation.bench.MemoryReport.Round;

/// Asks the archive for suggestions as translators do, some of them at once.
public final class MemoryLoad implements AutoCloseable {
    private static final int OK = 200;

    private final Http http = new Http();
    private final URI archive;
    private final Supplier<String> token;
    private final String target;

    /// @param token of somebody who translates
    /// @param target the language that is translated to
    public MemoryLoad(URI archive, Supplier<String> token, String target) {
        this.archive = archive;
        this.token = token;
        this.target = target;
    }

    /// A text of which the archive knows the unit.
    public record Question(String kind, String unit) {}

    /// The units of the items of questions, by what is asked with them.
    public static List<Question> questions(Connection database, Map<String, Corpus.Item> items) throws SQLException {
        var questions = new ArrayList<Question>();
        try (var statement = database.prepareStatement("""
                select unit.id from text_unit unit join item on item.id = unit.item_id
                where item.identifier = ? and unit.segment_id is not null
                """)) {
            for (var item : items.entrySet()) {
                statement.setString(1, "bench-" + item.getValue().number());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        questions.add(new Question(item.getKey(), rows.getString(1)));
                    }
                }
            }
        }
        return questions;
    }

    private record Wait(String kind, long nanos, int suggestions) {}

    /// Everybody asks one question after the other, in an order of their own, for so long.
    ///
    /// @param score the least that is to be shown
    public Round round(List<Question> questions, int readers, int score, Duration time, long seed) {
        var waits = new ConcurrentLinkedQueue<Wait>();
        var failed = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < readers; number++) {
            var random = new SplittableRandom(seed + number);
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    ask(questions.get(random.nextInt(questions.size())), score, waits, failed);
                }
            }));
        }
        threads.forEach(MemoryLoad::join);
        return report(readers, score, List.copyOf(waits), failed.get());
    }

    private void ask(Question question, int score, ConcurrentLinkedQueue<Wait> waits, AtomicInteger failed) {
        var asked = "/api/v1/text-units/%s/suggestions?to=%s&score=%d".formatted(question.unit(), target, score);
        var request = HttpRequest.newBuilder(archive.resolve(asked))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.get())
                .timeout(Duration.ofSeconds(30))
                .build();
        long begin = System.nanoTime();
        try {
            var answer = http.send(request);
            long nanos = System.nanoTime() - begin;
            if (answer.statusCode() == OK) {
                int found = Http.tree(answer.body()).path("suggestions").size();
                waits.add(new Wait(question.kind(), nanos, found));
            } else {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }

    private static Round report(int readers, int score, List<Wait> waits, int failed) {
        var kinds = new LinkedHashMap<String, List<Wait>>();
        waits.forEach(wait ->
                kinds.computeIfAbsent(wait.kind(), kind -> new ArrayList<>()).add(wait));
        var ofKinds = kinds.entrySet().stream()
                .map(kind -> new OfKind(
                        kind.getKey(),
                        waits(kind.getValue()),
                        kind.getValue().stream()
                                .mapToInt(Wait::suggestions)
                                .average()
                                .orElse(0)))
                .toList();
        return new Round(readers, score, waits(waits), failed, ofKinds);
    }

    private static Waits waits(List<Wait> waits) {
        return Waits.of(waits.stream().mapToLong(Wait::nanos).toArray());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvaluationException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
