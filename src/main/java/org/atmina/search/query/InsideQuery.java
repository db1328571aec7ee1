package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.catalog.TextRole;
import org.atmina.language.LanguageTag;
import org.atmina.search.index.Fields;

/// Which stretches of text hold what is looked for, marked. The ways in which words are found are those of a search for
/// items. Those of an item come in reading order, those of a collection the best first. Pure.
public final class InsideQuery {
    private static final String LIMIT = "4s";

    private InsideQuery() {}

    /// How many of the words a stretch of text must hold.
    public enum Holding {
        ALL,
        ANY
    }

    /// @param meaning of at least one word to be found in a text
    public static SearchRequest toRequest(
            InsideSearch search, Meaning meaning, Holding holding, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(matching(search, meaning, holding, viewer))
                .sort(order(search.within()))
                .from(search.from())
                .size(search.size())
                .trackTotalHits(t -> t.enabled(true))
                .highlight(PassageQuery.marks(meaning))
                .timeout(LIMIT));
    }

    private static Query matching(InsideSearch search, Meaning meaning, Holding holding, Viewer viewer) {
        var bool = new BoolQuery.Builder();
        texts(search.within(), search.languages(), viewer).forEach(bool::filter);
        meaning.words().unwanted().stream()
                .filter(word -> word.scope() != Word.Scope.DATE)
                .forEach(word -> bool.mustNot(Clauses.spoken(word, List.of(Fields.PASSAGE))));
        var spans = meaning.spans().stream()
                .map(span -> Clauses.anyOf(PassageQuery.ways(span, meaning.paths()).stream()))
                .toList();
        return switch (holding) {
            case ALL -> bool.must(spans).build()._toQuery();
            case ANY -> bool.should(spans).minimumShouldMatch("1").build()._toQuery();
        };
    }

    /// The stretches of text that may be found at all.
    public static Stream<Query> texts(Within within, List<LanguageTag> languages, Viewer viewer) {
        var segments = Queries.any("role", List.of(TextRole.SEGMENT.slug()));
        return Stream.of(Optional.of(segments), Optional.of(within.filter()), viewer.filter(), in(languages))
                .flatMap(Optional::stream);
    }

    /// `sr` means `sr-Latn`, too.
    private static Optional<Query> in(List<LanguageTag> languages) {
        return languages.isEmpty()
                ? Optional.empty()
                : Optional.of(Clauses.anyOf(languages.stream()
                        .flatMap(language -> Stream.of(
                                Queries.any("language", List.of(language.value())),
                                Query.of(q -> q.prefix(p -> p.field("language").value(language.value() + "-")))))));
    }

    private static List<SortOptions> order(Within within) {
        var inText = Stream.of(by("order"), by("via"));
        return switch (within) {
            case Within.AnItem item -> inText.toList();
            case Within.ACollection collection ->
                Stream.concat(
                                Stream.of(
                                        SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))), by("item")),
                                inText)
                        .toList();
        };
    }

    private static SortOptions by(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }
}
