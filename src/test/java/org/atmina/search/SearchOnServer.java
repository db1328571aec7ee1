package org.atmina.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.atmina.access.Reader;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;
import org.atmina.search.indexing.TestIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// A small corpus on a real server, and short words for searching it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchOnServer {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    protected final TestIndex index = new TestIndex();
    private final Searches searches =
            new Searches(index.index(), (names, languages) -> Map.of(), index.settings(), () -> "99999", TODAY);

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
        return searches.search(
                new ItemSearch(query, filters, ReaderLanguages.of(LanguageTag.of("en")), page, size), reader);
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
