package org.atmina.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.atmina.access.Reader;
import org.atmina.catalog.authority.Naming;
import org.atmina.catalog.context.Remarks;
import org.atmina.language.DisplayRule;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.search.indexing.TestIndex;
import org.atmina.search.query.ItemSearch;
import org.atmina.search.query.Paths;
import org.atmina.search.query.SearchFilters;
import org.atmina.search.query.Stretch;
import org.atmina.search.suggest.Corrections;
import org.atmina.search.suggest.Suggestion;
import org.atmina.search.suggest.Suggestions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// A small corpus on a real server, and short words for searching it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchOnServer {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    protected static final ReaderLanguages ENGLISH = ReaderLanguages.of(LanguageTag.of("en"));

    protected final TestIndex index = new TestIndex();
    private final Searches searches = new Searches(
            index.index(),
            new NoNames(),
            this::named,
            new Corrections(index.index(), index.settings()),
            new SearchWatch(new SimpleMeterRegistry(), index.settings()),
            index.settings(),
            () -> "99999",
            TODAY);
    private final Suggestions suggestions = new Suggestions(index.index(), index.settings(), TODAY);

    /// The catalog is not there to be asked.
    private static final class NoNames implements Names {
        @Override
        public Map<String, DisplayRule.Shown> ofCollections(Collection<String> ids, ReaderLanguages languages) {
            return Map.of();
        }

        @Override
        public Map<String, DisplayRule.Shown> ofAuthorities(Collection<String> ids, ReaderLanguages languages) {
            return Map.of();
        }

        @Override
        public Map<String, Remarks> remarks(Collection<String> items) {
            return Map.of();
        }
    }

    /// Whom words name; nobody, unless a test says otherwise.
    protected List<Naming> named(List<String> words) {
        return List.of();
    }

    @BeforeAll
    void fill() {
        index.write(corpus());
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    abstract Corpus[] corpus();

    protected SearchAnswer search(String query) {
        return search(query, SearchFilters.NONE, Reader.ANONYMOUS, 1, 20);
    }

    protected SearchAnswer search(String query, SearchFilters filters, Reader reader, int page, int size) {
        return searches.search(new ItemSearch(query, filters, ENGLISH, page, size), reader);
    }

    protected SearchAnswer search(ItemSearch search) {
        return searches.search(search, Reader.ANONYMOUS);
    }

    protected SearchAnswer search(ItemSearch search, Reader reader) {
        return searches.search(search, reader);
    }

    /// By these paths only.
    protected SearchAnswer by(String paths, String query) {
        return search(new ItemSearch(
                query, SearchFilters.NONE, ENGLISH, Paths.of(List.of(paths)), null, Stretch.page(1, 20)));
    }

    protected List<Suggestion> suggested(String query, Reader reader) {
        return suggestions.of(query, reader);
    }

    /// The identifiers found, in order.
    protected List<String> found(String query) {
        return items(search(query));
    }

    protected static List<String> items(SearchAnswer answer) {
        return answer.hits().stream().map(SearchAnswer.Hit::item).toList();
    }

    protected static String id(String key) {
        return Corpus.publicId(key).value();
    }
}
