package org.atmina.cli;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.atmina.evaluation.Machine;
import org.atmina.evaluation.bench.CatalogRows;
import org.atmina.evaluation.bench.Corpus;
import org.atmina.evaluation.bench.MemoryLoad;
import org.atmina.evaluation.bench.MemoryLoad.Question;
import org.atmina.evaluation.bench.MemoryQuestions;
import org.atmina.evaluation.bench.MemoryReport;
import org.atmina.evaluation.bench.MemoryReport.Round;
import org.atmina.evaluation.bench.Vocabularies;
import org.atmina.evaluation.bench.Vocabulary;
import org.atmina.stack.SourceTree;

/// One benchmark of suggestions on servers and an archive of its own, which are gone when it ends.
final class MemoryBench {
    private static final long SEED = 1918;
    private static final int TEXTS_OF_AN_ITEM = 20;
    private static final String SOURCE = "de";
    private static final String TARGET = "lv";

    /// What is shown where nothing else is asked for, and the least that can be asked for.
    private static final int USUAL = 70;

    private static final int LOWEST = 40;

    private final SourceTree tree;
    private final int items;
    private final int words;
    private final Duration round;
    private final Steps steps;

    MemoryBench(SourceTree tree, int texts, int words, boolean quick, Steps steps) {
        this.tree = tree;
        this.items = texts / TEXTS_OF_AN_ITEM;
        this.words = words;
        this.round = quick ? Duration.ofSeconds(3) : Duration.ofSeconds(30);
        this.steps = steps;
    }

    /// What is known of the memory once it is full.
    ///
    /// @param words how many different ones the sources have
    private record Filled(
            long units,
            long words,
            double seconds,
            long table,
            long indices,
            long sketches,
            List<Question> questions) {}

    MemoryReport run() {
        try (var archive = BenchArchive.start(tree, steps)) {
            return measure(archive);
        }
    }

    private MemoryReport measure(BenchArchive archive) {
        var service = archive.service();
        var filled = fill(archive);
        var tokens = new PasswordTokens(ArchiveClient.connection(), archive.realmUrl(), "translator-" + TARGET);
        try (var load = new MemoryLoad(URI.create(service.url()), tokens::current, TARGET)) {
            load.round(filled.questions(), 1, USUAL, round.dividedBy(2), SEED);
            var rounds = List.of(
                    round(load, filled, 1, USUAL),
                    round(load, filled, 4, USUAL),
                    round(load, filled, 8, USUAL),
                    round(load, filled, 1, LOWEST));
            return new MemoryReport(
                    Machine.here(),
                    filled.units(),
                    filled.words(),
                    filled.seconds(),
                    filled.table(),
                    filled.indices(),
                    filled.sketches(),
                    rounds);
        }
    }

    private Round round(MemoryLoad load, Filled filled, int readers, int score) {
        var measured = load.round(filled.questions(), readers, score, round, SEED + readers);
        steps.say("%d translators, score %d: p95 %.1f ms"
                .formatted(readers, score, measured.waits().p95()));
        return measured;
    }

    private Filled fill(BenchArchive archive) {
        steps.say("The memory is filled with " + items * TEXTS_OF_AN_ITEM + " texts");
        var vocabularies = new Vocabularies(
                        tree.root().resolve("demo"),
                        tree.root().resolve("config/authorities"),
                        tree.root().resolve("search-analysis/target/dictionaries"),
                        SEED)
                .all();
        var source = vocabulary(vocabularies, SOURCE).grownTo(words);
        var corpus = new Corpus(
                List.of(source, vocabulary(vocabularies, TARGET)), TEXTS_OF_AN_ITEM, SEED, Corpus.Shape.OF_A_MEMORY);
        var questions = new MemoryQuestions(source, corpus, items, SEED).items();
        return archive.inDatabase(database -> {
            withoutLedgersOfWork(database);
            long begin = System.nanoTime();
            new CatalogRows(database, SEED)
                    .fill(Stream.concat(corpus.itemsInOneLanguage(items), questions.values().stream()));
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Filled(
                    number(database, "select count(*) from memory_source"),
                    number(database, "select count(distinct word) from memory_source, unnest(words) word"),
                    seconds,
                    number(database, "select pg_table_size('memory_source')"),
                    number(database, "select pg_indexes_size('memory_source')"),
                    number(database, """
                            select sum(pg_total_relation_size(relid)) from pg_partition_tree('memory_sketch')
                            """),
                    MemoryLoad.questions(database, questions));
        });
    }

    /// What there is to do in six languages is kept of every text by triggers, which is not what is measured.
    private static void withoutLedgersOfWork(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var sentences = database.createStatement();
                var triggers = statement.executeQuery("""
                        select format('alter table %s disable trigger %I', tgrelid::regclass, tgname)
                        from pg_trigger where not tgisinternal and tgname like 'work\\_%'
                        """)) {
            while (triggers.next()) {
                sentences.execute(triggers.getString(1));
            }
        }
    }

    private static Vocabulary vocabulary(List<Vocabulary> vocabularies, String language) {
        return vocabularies.stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
