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
import org.atmina.search.query.InsideSearch;
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
    private static final String INSIDE = "inside";

    private final MeterRegistry registry;
    private final SearchSettings settings;

    SearchWatch(MeterRegistry registry, SearchSettings settings) {
        this.registry = registry;
        this.settings = settings;
    }

    SearchAnswer over(ItemSearch search, Supplier<SearchAnswer> answering) {
        var words = search.words();
        return over(new Asked(kind(words), words, search.stretch().page(), search.query()), answering);
    }

    FoundInside over(InsideSearch search, Supplier<FoundInside> answering) {
        int page = search.from() / search.size() + 1;
        return over(new Asked(INSIDE, search.words(), page, search.query()), answering);
    }

    private record Asked(String kind, QueryWords words, int page, String query) {}

    private <T> T over(Asked asked, Supplier<T> answering) {
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
            note(asked, outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void note(Asked asked, String outcome, Duration taken) {
        Timer.builder("atmina.searches")
                .description("Time for a search, with its passages")
                .tag("kind", asked.kind())
                .tag("outcome", outcome)
                .register(registry)
                .record(taken);
        if (taken.compareTo(settings.slow()) >= 0) {
            registry.counter("atmina.searches.slow", "kind", asked.kind()).increment();
            LOG.warnf(
                    "event=slow-search duration=%d kind=%s words=%d page=%d outcome=%s query=%s",
                    taken.toMillis(),
                    asked.kind(),
                    asked.words().words().size(),
                    asked.page(),
                    outcome,
                    settings.slowWithQuery() ? quoted(asked.query()) : hash(asked.query()));
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
