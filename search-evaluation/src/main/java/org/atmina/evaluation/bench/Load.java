package org.atmina.evaluation.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.atmina.evaluation.EvaluationException;
import org.atmina.evaluation.bench.BenchReport.OfKind;
import org.atmina.evaluation.bench.BenchReport.Round;
import org.atmina.evaluation.bench.BenchReport.Searching;
import org.atmina.evaluation.bench.QueryMix.Question;

/// Readers who ask at the same time: each asks one question through the API and then the search engine itself, with the
/// very requests that the service made for that question, in turn. So both are asked under the same load and from the
/// same state of all caches.
public final class Load implements AutoCloseable {
    private static final int OK = 200;

    private final Http http = new Http();
    private final URI archive;
    private final URI engine;

    /// A question with what the service asks the engine for it.
    ///
    /// @param hits whether it found something
    public record Known(Question question, HttpRequest api, List<HttpRequest> direct, boolean hits) {
        public Known {
            direct = List.copyOf(direct);
        }
    }

    private record Wait(String kind, boolean direct, long nanos) {}

    public Load(URI archive, URI engine) {
        this.archive = archive;
        this.engine = engine;
    }

    /// Asks each question once of a service behind the tap. What this archive does not offer is left out.
    public List<Known> learn(List<Question> questions, URI tapped, Tap tap) {
        var known = new ArrayList<Known>();
        for (Question question : questions) {
            tap.taken();
            try {
                var answer = http.send(Http.get(tapped.resolve(question.path())));
                if (answer.statusCode() == OK) {
                    var said = Http.tree(answer.body());
                    known.add(new Known(
                            question,
                            Http.get(archive.resolve(question.path())),
                            tap.taken().stream().map(this::direct).toList(),
                            said.path("total").asInt() > 0));
                }
            } catch (IOException e) {
                throw new EvaluationException("The service behind the tap cannot be reached: " + e, e);
            }
        }
        return known.stream().filter(each -> !each.direct().isEmpty()).toList();
    }

    private HttpRequest direct(Tap.Search search) {
        return Http.post(engine.resolve(search.path()), search.type(), search.accept(), search.body());
    }

    /// The first page of all items, and one that so many pages lie before, by the links that lead from page to page.
    public List<Question> pages(int size, int depth) {
        var first = QueryMix.everything(size);
        var path = first;
        for (int page = 0; page < depth; page++) {
            var next = http.json(Http.get(archive.resolve(path))).path("next").asText("");
            if (next.isEmpty() || next.equals("null")) {
                break;
            }
            var address = URI.create(next);
            path = address.getRawPath() + "?" + address.getRawQuery();
        }
        return path.equals(first)
                ? List.of(new Question("first page", first))
                : List.of(new Question("first page", first), new Question("deep page", path));
    }

    public Round round(List<Known> mix, int readers, Duration time, long seed) {
        var waits = new ConcurrentLinkedQueue<Wait>();
        var failed = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        together(readers, reader -> {
            var random = new SplittableRandom(seed + reader);
            while (System.nanoTime() < end) {
                ask(mix.get(random.nextInt(mix.size())), random.nextBoolean(), waits, failed);
            }
        });
        var perKind = new LinkedHashMap<String, OfKind>();
        mix.stream()
                .map(each -> each.question().kind())
                .distinct()
                .forEach(kind -> perKind.put(kind, ofKind(kind, waits)));
        return new Round(
                readers,
                waits(waits, w -> !w.direct()),
                waits(waits, Wait::direct),
                failed.get(),
                List.copyOf(perKind.values()));
    }

    private static OfKind ofKind(String kind, Iterable<Wait> waits) {
        return new OfKind(
                kind,
                waits(waits, wait -> !wait.direct() && wait.kind().equals(kind)),
                waits(waits, wait -> wait.direct() && wait.kind().equals(kind)));
    }

    private static Waits waits(Iterable<Wait> all, Predicate<Wait> those) {
        var nanos = new ArrayList<Long>();
        all.forEach(wait -> {
            if (those.test(wait)) {
                nanos.add(wait.nanos());
            }
        });
        return Waits.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private void ask(Known known, boolean directFirst, ConcurrentLinkedQueue<Wait> waits, AtomicInteger failed) {
        var kind = known.question().kind();
        for (boolean direct : new boolean[] {directFirst, !directFirst}) {
            var requests = direct ? known.direct() : List.of(known.api());
            long begin = System.nanoTime();
            boolean all = true;
            for (HttpRequest request : requests) {
                all &= isAnswered(request);
            }
            waits.add(new Wait(kind, direct, System.nanoTime() - begin));
            if (!all) {
                failed.incrementAndGet();
            }
        }
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            return http.send(request).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    /// What the client itself takes: a request that the engine answers without work.
    public Waits floor(int readers, Duration time) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var request = Http.get(engine.resolve("/"));
        long end = System.nanoTime() + time.toNanos();
        together(readers, reader -> {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                isAnswered(request);
                nanos.add(System.nanoTime() - begin);
            }
        });
        return Waits.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /// Asks the API while something goes on, and counts what failed and what found nothing though it found something
    /// before.
    public Searching whileIt(BooleanSupplier goesOn, List<Known> mix, int readers) {
        var finding = mix.stream().filter(Known::hits).toList();
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicInteger();
        var empty = new AtomicInteger();
        together(readers, reader -> {
            var random = new SplittableRandom(reader);
            while (goesOn.getAsBoolean()) {
                long begin = System.nanoTime();
                count(finding.get(random.nextInt(finding.size())).api(), failed, empty);
                nanos.add(System.nanoTime() - begin);
            }
        });
        return new Searching(Waits.of(nanos.stream().mapToLong(Long::longValue).toArray()), failed.get(), empty.get());
    }

    private void count(HttpRequest request, AtomicInteger failed, AtomicInteger empty) {
        try {
            var answer = http.send(request);
            if (answer.statusCode() != OK) {
                failed.incrementAndGet();
            } else if (Http.tree(answer.body()).path("total").asInt() == 0) {
                empty.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }

    /// Bytes of the indices behind an alias, as they lie on disk.
    public Map<String, Long> indexBytes(String prefix) {
        var sizes = new LinkedHashMap<String, Long>();
        http.json(Http.get(engine.resolve("/" + prefix + "*/_stats/store?expand_wildcards=all")))
                .path("indices")
                .properties()
                .forEach(index -> sizes.put(
                        index.getKey(),
                        index.getValue()
                                .path("primaries")
                                .path("store")
                                .path("size_in_bytes")
                                .asLong()));
        return sizes;
    }

    @FunctionalInterface
    private interface Reader {
        void read(int number);
    }

    private static void together(int readers, Reader reader) {
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < readers; number++) {
            int mine = number;
            threads.add(Thread.ofVirtual().start(() -> reader.read(mine)));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EvaluationException("Interrupted.", e);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
