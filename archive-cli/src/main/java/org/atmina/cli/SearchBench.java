package org.atmina.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.atmina.evaluation.Machine;
import org.atmina.evaluation.bench.BenchReport;
import org.atmina.evaluation.bench.BenchReport.Indexing;
import org.atmina.evaluation.bench.BenchReport.Rebuild;
import org.atmina.evaluation.bench.BenchReport.Round;
import org.atmina.evaluation.bench.CatalogRows;
import org.atmina.evaluation.bench.Corpus;
import org.atmina.evaluation.bench.Load;
import org.atmina.evaluation.bench.Load.Known;
import org.atmina.evaluation.bench.QueryMix;
import org.atmina.evaluation.bench.Tap;
import org.atmina.evaluation.bench.Vocabularies;
import org.atmina.evaluation.bench.Vocabulary;
import org.atmina.stack.ServerName;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackDescription;

/// One benchmark of search on servers and an archive of its own, which are gone when it ends.
final class SearchBench {
    private static final long SEED = 1918;
    private static final int PASSAGES_OF_AN_ITEM = 20;
    private static final int PAGE = 50;
    private static final String INDICES = "atmina";

    private final SourceTree tree;
    private final Size size;
    private final Steps steps;

    /// @param round how long each number of readers asks
    /// @param depth how many pages lie before the deep one
    record Size(int items, Duration warmUp, Duration round, List<Integer> readers, int depth) {
        static Size full(int passages) {
            return new Size(
                    passages / PASSAGES_OF_AN_ITEM,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    List.of(1, 4, 16),
                    passages / PASSAGES_OF_AN_ITEM / PAGE / 2);
        }

        static Size quick(int passages) {
            return new Size(
                    passages / PASSAGES_OF_AN_ITEM, Duration.ofSeconds(2), Duration.ofSeconds(3), List.of(1, 4), 1);
        }
    }

    SearchBench(SourceTree tree, Size size, Steps steps) {
        this.tree = tree;
        this.size = size;
        this.steps = steps;
    }

    BenchReport run() {
        try (var bench = BenchArchive.start(tree, steps)) {
            return measure(bench);
        }
    }

    private BenchReport measure(BenchArchive bench) {
        var servers = bench.servers();
        var service = bench.service();
        var vocabularies = new Vocabularies(
                        tree.root().resolve("demo"),
                        tree.root().resolve("config/authorities"),
                        tree.root().resolve("search-analysis/target/dictionaries"),
                        SEED)
                .all();
        var corpus = new Corpus(vocabularies, PASSAGES_OF_AN_ITEM, SEED);
        var filled = fill(bench, corpus);
        var archive = archive(service, bench);
        double built = rebuild(archive);
        try (var load = new Load(URI.create(service.url()), URI.create(servers.elasticsearchUrl()))) {
            var indexing = new Indexing(built, bytes(load));
            var mix = learn(load, vocabularies, corpus, bench);
            var rounds = rounds(load, mix);
            var client = load.floor(size.readers().getLast(), size.warmUp());
            return new BenchReport(
                    Machine.here(), filled, indexing, rounds, client, rebuildWhileSearching(archive, load, mix));
        }
    }

    private CatalogRows.Filled fill(BenchArchive bench, Corpus corpus) {
        steps.say("The catalog is filled with " + size.items() + " items");
        return bench.inDatabase(database -> new CatalogRows(database, SEED).fill(corpus, size.items()));
    }

    private static ArchiveClient archive(ServiceProcess service, BenchArchive bench) {
        HttpClient http = ArchiveClient.connection();
        var tokens = new PasswordTokens(http, bench.realmUrl(), "admin");
        return new ArchiveClient(http, service.url(), tokens);
    }

    /// Builds the index and waits. Returns the seconds that it took.
    private double rebuild(ArchiveClient archive) {
        steps.say("The index is built");
        long begin = System.nanoTime();
        JsonNode state = archive.startReindex();
        for (int look = 0; state.path("state").asText().equals("running"); look++) {
            Pause.of(Duration.ofMillis(200));
            state = archive.reindexing();
            if (look % 100 == 99) {
                steps.say("Items " + state.path("done").asInt() + "/"
                        + state.path("total").asInt());
            }
        }
        if (!state.path("state").asText().equals("completed")
                || state.path("failed").asInt() > 0) {
            throw new CommandFailed("The index was not built: " + state);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /// When two looks in a row see the same: merging goes on for a while after the last document.
    private long bytes(Load load) {
        long before = -1;
        for (int look = 0; look < 30; look++) {
            long now = load.indexBytes(INDICES).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (now == before) {
                return now;
            }
            before = now;
            Pause.of(Duration.ofSeconds(2));
        }
        return before;
    }

    /// Asks every question once of a second service, between which and the engine a tap stands.
    private List<Known> learn(Load load, List<Vocabulary> vocabularies, Corpus corpus, BenchArchive bench) {
        steps.say("The requests of the service are written down");
        try (var tap = new Tap(URI.create(bench.servers().elasticsearchUrl()))) {
            var tapped = bench.service("tapped", behind(tap, bench.servers()));
            var questions = new ArrayList<>(new QueryMix(vocabularies, corpus, SEED).questions());
            questions.addAll(load.pages(PAGE, size.depth()));
            var mix = load.learn(questions, URI.create(tapped.url()), tap);
            tapped.stop();
            steps.say(mix.size() + " of " + questions.size() + " questions are asked of this archive");
            return mix;
        }
    }

    private static StackDescription behind(Tap tap, StackDescription servers) {
        var facts = new LinkedHashMap<>(servers.servers());
        var engine = servers.of(ServerName.ELASTICSEARCH);
        facts.put(
                ServerName.ELASTICSEARCH.key(),
                new StackDescription.Facts(
                        tap.address().toString(),
                        tap.address().getPort(),
                        engine.pid(),
                        engine.version(),
                        engine.state()));
        return new StackDescription(
                facts,
                servers.databaseUser(),
                servers.databasePassword(),
                servers.realmUrl(),
                servers.data(),
                servers.startedAt());
    }

    private List<Round> rounds(Load load, List<Known> mix) {
        load.round(mix, size.readers().getLast(), size.warmUp(), SEED);
        return size.readers().stream()
                .map(readers -> {
                    var round = load.round(mix, readers, size.round(), SEED + readers);
                    steps.say("%d readers: p95 %.1f ms through the API, %.1f ms direct"
                            .formatted(
                                    readers, round.api().p95(), round.direct().p95()));
                    return round;
                })
                .toList();
    }

    private Rebuild rebuildWhileSearching(ArchiveClient archive, Load load, List<Known> mix) {
        var building = new FutureTask<>(() -> rebuild(archive));
        Thread.ofPlatform().start(building);
        var searching = load.whileIt(() -> !building.isDone(), mix, 2);
        try {
            return new Rebuild(building.get(), searching);
        } catch (ExecutionException e) {
            throw new CommandFailed("The index was not rebuilt: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
