package org.atmina.search.suggest;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.language.LanguageTag;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.query.QueryWords;
import org.atmina.search.query.Viewer;
import org.atmina.search.query.Within;
import org.jspecify.annotations.Nullable;

/// How a query may go on with the words of an item or a collection, accents or not; only with words that this reader
/// may see.
@ApplicationScoped
public class Completions {
    /// More are of no use to somebody who types.
    public static final int MOST = 50;

    private final ItemIndex index;
    private final SearchSettings settings;
    private final Clock clock;

    Completions(ItemIndex index, SearchSettings settings, Clock clock) {
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a passage says of its words.
    record Source(@Nullable String language) {}

    /// The most frequent words, in no order.
    ///
    /// @param languages only words of texts in these; of all where there is none
    /// @param atLeast   in how many stretches of text a word stands
    /// @throws org.atmina.problem.ProblemException with `search-unavailable` while the search engine is away
    public List<Completion> of(String query, Within within, List<LanguageTag> languages, int atLeast, Reader reader) {
        QueryWords.bounded(query);
        var viewer = new Viewer(reader, LocalDate.now(clock));
        return Begun.of(query, 1).map(begun -> of(begun, within, languages, viewer)).orElse(List.of()).stream()
                .filter(completion -> completion.passages() >= atLeast)
                .toList();
    }

    private List<Completion> of(Begun begun, Within within, List<LanguageTag> languages, Viewer viewer) {
        var alias = IndexKind.PASSAGES.alias(settings.indexPrefix());
        var found = index.search(CompletionQuery.toRequest(begun, within, languages, viewer, alias), Source.class)
                .hits();
        var seen = new WordCount(begun.last());
        found.hits().forEach(hit -> seen.add(language(hit), marked(hit)));
        var words = seen.mostFrequent(MOST);
        if (Objects.requireNonNull(found.total()).value() > found.hits().size()) {
            var keys = words.stream().map(WordCount.Counted::word).toList();
            words = counted(words, counts(CompletionQuery.toCount(begun, keys, within, languages, viewer, alias)));
        }
        return words.stream()
                .map(word -> new Completion(begun.with(word.word()), word.language(), word.passages()))
                .toList();
    }

    private Map<String, Long> counts(SearchRequest request) {
        var buckets = Objects.requireNonNull(
                        index.search(request, Void.class).aggregations().get(CompletionQuery.WORDS))
                .filters()
                .buckets()
                .keyed();
        return buckets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().docCount()));
    }

    private static List<WordCount.Counted> counted(List<WordCount.Counted> words, Map<String, Long> counts) {
        return words.stream()
                .map(word -> new WordCount.Counted(
                        word.word(), word.language(), Math.max(word.passages(), counts.getOrDefault(word.word(), 0L))))
                .toList();
    }

    private static String language(Hit<Source> hit) {
        return Optional.ofNullable(hit.source()).map(Source::language).orElse("und");
    }

    private static List<String> marked(Hit<Source> hit) {
        return hit.highlight().values().stream()
                .flatMap(List::stream)
                .flatMap(Marked::words)
                .toList();
    }
}
