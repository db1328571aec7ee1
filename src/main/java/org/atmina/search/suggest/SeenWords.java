package org.atmina.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.search.index.Fields;
import org.atmina.search.query.Signs;
import org.atmina.search.query.Viewer;
import org.jspecify.annotations.Nullable;

/// Which words this reader can see, how often, in what spelling and in what language. Pure.
final class SeenWords {
    private static final String FOLDED = Fields.PASSAGE.path() + "." + Fields.ANY + ".folded";
    private static final String EXAMPLE = "example";
    private static final String LIMIT = "1s";

    private final Map<String, Seen> byWord;
    private final Set<String> found;

    private SeenWords(Map<String, Seen> byWord, Set<String> found) {
        this.byWord = byWord;
        this.found = found;
    }

    /// What an example says of itself.
    record Source(@Nullable String language) {}

    /// @param word  as it is spelled where it was seen
    /// @param count passages that hold it
    record Seen(String word, String language, long count) {}

    static SearchRequest toRequest(List<String> typed, Map<String, List<String>> like, Viewer viewer, String index) {
        var all = all(typed, like);
        var filters = new LinkedHashMap<String, Query>();
        all.forEach(word -> filters.put(word, folded(word)));
        typed.forEach(word -> filters.put(asTyped(word), inAnyForm(word)));
        return SearchRequest.of(r -> r.index(index)
                .size(0)
                .timeout(LIMIT)
                .query(q -> q.bool(b -> {
                    viewer.filter().ifPresent(b::filter);
                    return b.filter(anyOf(filters.values().stream()));
                }))
                .aggregations(
                        "words",
                        Aggregation.of(a ->
                                a.filters(f -> f.filters(k -> k.keyed(filters))).aggregations(EXAMPLE, example(all)))));
    }

    static SeenWords of(List<String> typed, Map<String, List<String>> like, SearchResponse<Source> response) {
        var buckets = Objects.requireNonNull(response.aggregations().get("words"))
                .filters()
                .buckets()
                .keyed();
        var byWord = new HashMap<String, Seen>();
        for (String word : all(typed, like)) {
            var bucket = buckets.get(word);
            if (bucket != null && bucket.docCount() > 0) {
                Objects.requireNonNull(bucket.aggregations().get(EXAMPLE)).topHits().hits().hits().stream()
                        .findFirst()
                        .ifPresent(example -> byWord.put(word, seen(word, example, bucket.docCount())));
            }
        }
        var found = new LinkedHashSet<String>();
        typed.stream()
                .filter(word -> Optional.ofNullable(buckets.get(asTyped(word)))
                        .filter(bucket -> bucket.docCount() > 0)
                        .isPresent())
                .forEach(found::add);
        return new SeenWords(byWord, found);
    }

    /// Whether the typed word is found, in whatever form.
    boolean isSeen(String typed) {
        return found.contains(typed);
    }

    /// The nearest of these words that is seen; between equally near ones the more frequent.
    Optional<Seen> best(String typed, List<String> like) {
        return like.stream()
                .flatMap(word -> Stream.ofNullable(byWord.get(word)))
                .min(Comparator.<Seen>comparingInt(
                                seen -> Edits.between(FoldedName.of(typed), FoldedName.of(seen.word())))
                        .thenComparing(Comparator.comparingLong(Seen::count).reversed())
                        .thenComparing(Seen::word));
    }

    private static Seen seen(String word, Hit<JsonData> example, long count) {
        var language = Optional.ofNullable(example.source())
                .map(source -> source.to(Source.class).language())
                .orElse("und");
        var wanted = FoldedName.of(word);
        var spelled = example.highlight().getOrDefault(FOLDED, List.of()).stream()
                .flatMap(Marked::words)
                .filter(each -> FoldedName.of(each).equals(wanted))
                .findFirst()
                .orElse(word);
        return new Seen(spelled.toLowerCase(Locale.ROOT), language, count);
    }

    private static Set<String> all(List<String> typed, Map<String, List<String>> like) {
        var all = new LinkedHashSet<String>();
        typed.forEach(word -> all.addAll(like.getOrDefault(word, List.of())));
        return all;
    }

    private static String asTyped(String word) {
        return "typed " + word;
    }

    private static Query folded(String word) {
        return Query.of(q -> q.match(m -> m.field(FOLDED).query(word)));
    }

    private static Query inAnyForm(String word) {
        return Query.of(q -> q.multiMatch(m -> m.query(word).fields(Fields.PASSAGE.words())));
    }

    private static Query anyOf(Stream<Query> queries) {
        return BoolQuery.of(b -> b.should(queries.toList()).minimumShouldMatch("1"))
                ._toQuery();
    }

    private static Aggregation example(Set<String> words) {
        return Aggregation.of(a -> a.topHits(t -> t.size(1)
                .source(s -> s.filter(f -> f.includes("language")))
                .highlight(h -> h.numberOfFragments(0)
                        .preTags(Signs.BEFORE)
                        .postTags(Signs.AFTER)
                        .highlightQuery(anyOf(words.stream().map(SeenWords::folded)))
                        .fields(FOLDED, f -> f))));
    }
}
