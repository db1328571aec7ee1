package org.atmina.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.atmina.problem.ProblemException;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.QueryWords;
import org.atmina.search.query.Word;
import org.jboss.logging.Logger;

/// How long searches take. A slow one is logged without its words, unless whoever runs the archive wants to see them:
/// what people look for is theirs.
@ApplicationScoped
class SearchWatch {
    private static final Logger LOG = Logger.getLogger(SearchWatch.class);
    private static final int HASH_LENGTH = 12;

    private final MeterRegistry registry;
    private final SearchSettings settings;

    SearchWatch(MeterRegistry registry, SearchSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    SearchAnswer over(ItemSearch search, Supplier<SearchAnswer> answering) {
        long start = System.nanoTime();
        var outcome = "failed";
        try {
            var answer = answering.get();
            outcome = "answered";
            return answer;
        } catch (ProblemException e) {
            outcome = e.problem().slug();
            throw e;
        } finally {
            note(search, outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void note(ItemSearch search, String outcome, Duration taken) {
        var kind = kind(search.words());
        Timer.builder("atmina.searches")
                .description("Time for a search, with its passages")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(registry)
                .record(taken);
        if (taken.compareTo(settings.slow()) >= 0) {
            registry.counter("atmina.searches.slow", "kind", kind).increment();
            LOG.warnf(
                    "event=slow-search duration=%d kind=%s words=%d page=%d outcome=%s query=%s",
                    taken.toMillis(),
                    kind,
                    search.words().words().size(),
                    search.stretch().page(),
                    outcome,
                    settings.slowWithQuery() ? quoted(search.query()) : hash(search.query()));
        }
    }

    private static String kind(QueryWords words) {
        var spoken = words.spoken();
        if (spoken.isEmpty()) {
            return "browse";
        }
        if (spoken.stream().anyMatch(word -> word.form() == Word.Form.BEGINNING)) {
            return "beginning";
        }
        if (spoken.stream().anyMatch(word -> word.scope() != Word.Scope.ANYWHERE)) {
            return "field";
        }
        return spoken.stream().anyMatch(Word::isExact) ? "phrase" : "words";
    }

    private static String quoted(String query) {
        return '"' + query.replaceAll("[\\p{Cntrl}\"\\\\]", " ") + '"';
    }

    private static String hash(String query) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
