package org.atmina.search.suggest;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;
import org.atmina.search.query.Viewer;
import org.jspecify.annotations.Nullable;

/// How a query that was begun may go on: names and titles that hold it, and words that begin so; from all languages,
/// accents or not, and only from what this reader may see.
@ApplicationScoped
public class Suggestions {
    static final int MOST = 10;

    private static final int MOST_HEADS = 7;

    private final ItemIndex index;
    private final SearchSettings settings;
    private final Clock clock;

    public Suggestions(ItemIndex index, SearchSettings settings, Clock clock) {
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a passage says of a suggestion.
    record Source(
            @Nullable String language,
            @Nullable String kind,
            @Nullable String head) {}

    /// @throws org.atmina.problem.ProblemException with `search-unavailable` while the search engine is away
    public List<Suggestion> of(String query, Reader reader) {
        return Begun.of(query)
                .map(begun -> of(begun, new Viewer(reader, LocalDate.now(clock))))
                .orElse(List.of());
    }

    private List<Suggestion> of(Begun begun, Viewer viewer) {
        var alias = IndexKind.PASSAGES.alias(settings.indexPrefix());
        var heads = heads(begun, index.search(SuggestionQuery.heads(begun, viewer, alias), Source.class));
        var words = words(begun, index.search(SuggestionQuery.words(begun, viewer, alias), Source.class));
        int fromHeads = Math.max(MOST_HEADS, MOST - words.size());
        var byText = new LinkedHashMap<String, Suggestion>();
        Stream.concat(heads.stream().limit(fromHeads), words.stream())
                .forEach(each -> byText.putIfAbsent(each.text().toLowerCase(Locale.ROOT), each));
        return byText.values().stream().limit(MOST).toList();
    }

    /// What begins with the typed words first; names before titles, short before long.
    private static List<Suggestion> heads(Begun begun, SearchResponse<Source> response) {
        var typed = FoldedName.of(begun.typed());
        return response.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .filter(source -> source.head() != null)
                .map(Suggestions::head)
                .sorted(Comparator.<Suggestion, Boolean>comparing(
                                each -> !FoldedName.of(each.text()).startsWith(typed))
                        .thenComparing(Suggestion::kind)
                        .thenComparing(each -> each.text().length())
                        .thenComparing(Suggestion::text))
                .toList();
    }

    private static Suggestion head(Source source) {
        return new Suggestion(
                Objects.requireNonNull(source.head()),
                source.kind() == null ? "title" : "name",
                Objects.requireNonNullElse(source.language(), "und"),
                source.kind());
    }

    private record Counted(String word, String language, int count) {}

    /// The most frequent of the words that were seen.
    private static List<Suggestion> words(Begun begun, SearchResponse<Source> response) {
        Map<String, Counted> counts = new LinkedHashMap<>();
        for (Hit<Source> hit : response.hits().hits()) {
            var language = Objects.requireNonNullElse(
                    Objects.requireNonNull(hit.source()).language(), "und");
            marked(hit)
                    .forEach(word -> counts.merge(
                            word,
                            new Counted(word, language, 1),
                            (was, one) -> new Counted(word, was.language(), was.count() + 1)));
        }
        var words = new ArrayList<>(counts.values());
        words.sort(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::word));
        return words.stream()
                .filter(each -> FoldedName.of(each.word()).startsWith(begun.last()))
                .limit(MOST)
                .map(each -> new Suggestion(begun.with(each.word()), "word", each.language(), null))
                .toList();
    }

    private static Stream<String> marked(Hit<Source> hit) {
        return hit.highlight().values().stream()
                .flatMap(List::stream)
                .flatMap(Marked::words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct();
    }
}
