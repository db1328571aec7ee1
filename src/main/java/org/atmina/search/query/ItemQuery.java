package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.catalog.authority.Naming;
import org.atmina.search.index.Fields;
import org.atmina.search.index.Fields.Part;
import org.atmina.search.query.Meaning.Span;
import org.atmina.search.query.Word.Scope;

/// Which items answer a search, and in what order: every word must stand somewhere in the item, in any of its
/// languages; words close together in one passage bring it up. Pure: nothing here talks to a server.
public final class ItemQuery {
    /// Words at most this far apart are near. Smaller than the gap between two passages of an item, so that the end of
    /// one and the beginning of the next are never near.
    private static final int NEAR = 60;

    private static final float NEARNESS = 4;
    /// What another name of the one who was named is worth, beside the name that was typed.
    private static final float OTHER_NAME = 0.8f;

    private static final String LIMIT = "4s";

    private ItemQuery() {}

    /// Chosen filters narrow the hits after the counting, so that each facet still counts what choosing another of its
    /// values would find. One hit more than asked for tells whether there is more.
    public static SearchRequest toRequest(ItemSearch search, Meaning meaning, Viewer viewer, String index) {
        var stretch = search.stretch();
        var cursor = stretch.cursor();
        return SearchRequest.of(r -> {
            r.index(index)
                    .query(matching(meaning, viewer))
                    .postFilter(Facets.chosen(search.filters()))
                    .aggregations(Facets.counts(search.filters()))
                    .sort(Sorting.of(search))
                    .from(stretch.offset())
                    .size(stretch.size() + (stretch.offset() + stretch.size() < Stretch.DEEPEST ? 1 : 0))
                    .trackTotalHits(t -> t.enabled(true))
                    .trackScores(search.order() == SearchOrder.RELEVANCE)
                    .source(s -> s.filter(f -> f.includes("id", "shown")))
                    .timeout(LIMIT)
                    .preference(sameCopies(search));
            return cursor == null ? r : r.searchAfter(Sorting.values(search, cursor.values()));
        });
    }

    /// How many items a search would find.
    public static SearchRequest toCount(ItemSearch search, Meaning meaning, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(matching(meaning, viewer))
                .postFilter(Facets.chosen(search.filters()))
                .size(0)
                .trackTotalHits(t -> t.enabled(true))
                .timeout(LIMIT));
    }

    private static Query matching(Meaning meaning, Viewer viewer) {
        var bool = new BoolQuery.Builder();
        meaning.spans().forEach(span -> bool.must(found(span, meaning.paths())));
        meaning.words().unwanted().forEach(word -> bool.mustNot(excluded(word)));
        meaning.words().wanted().stream()
                .filter(word -> word.scope() == Scope.DATE)
                .forEach(word -> bool.filter(dated(word)));
        var together = meaning.words().plain();
        if (together.size() > 1 && meaning.paths().isSpoken()) {
            bool.should(near(together, meaning.paths().parts()));
        }
        if (meaning.spans().isEmpty()) {
            bool.must(m -> m.matchAll(a -> a));
        }
        viewer.filter().ifPresent(bool::filter);
        return bool.build()._toQuery();
    }

    /// The words, each somewhere; or whom they name, by any name.
    private static Query found(Span span, Paths paths) {
        var words = span.words().stream().map(word -> somewhere(word, paths)).toList();
        var typed = words.size() == 1 ? words.getFirst() : Query.of(q -> q.bool(b -> b.must(words)));
        if (span.namings().isEmpty()) {
            return typed;
        }
        var parts = parts(span.words().getFirst(), paths);
        return Clauses.anyOf(
                Stream.concat(Stream.of(typed), span.namings().stream().map(naming -> named(naming, parts))));
    }

    /// In the title, in the names, in the text, or better in several of them.
    private static Query somewhere(Word word, Paths paths) {
        var parts = parts(word, paths);
        var spoken = paths.isSpoken() ? Stream.of(Clauses.spoken(word, parts)) : Stream.<Query>empty();
        var named = paths.isOpen(MatchPath.NAME) && Clauses.mayBeName(word) && word.scope() != Scope.DATE
                ? Stream.of(Clauses.named(word, parts))
                : Stream.<Query>empty();
        return Clauses.anyOf(Stream.concat(spoken, named));
    }

    private static Query named(Naming naming, List<Part> parts) {
        var names = Expansion.names(naming).stream().map(name -> Clauses.naming(name, parts));
        var linked = Stream.of(Queries.any("authorities", List.of(naming.name().value())));
        return Query.of(q ->
                q.disMax(d -> d.queries(Stream.concat(names, linked).toList()).boost(OTHER_NAME)));
    }

    /// What is excluded is so by the word itself, never by a name that only resembles it.
    private static Query excluded(Word word) {
        return word.scope() == Scope.DATE ? dated(word) : Clauses.spoken(word, parts(word, Paths.ALL));
    }

    private static List<Part> parts(Word word, Paths paths) {
        return switch (word.scope()) {
            case TITLE -> List.of(Fields.TITLES);
            case PERSON -> List.of(Fields.PERSONS);
            case PLACE -> List.of(Fields.PLACES);
            case ANYWHERE, DATE -> paths.parts();
        };
    }

    private static Query dated(Word word) {
        var date = Objects.requireNonNull(word.date());
        return Facets.touching(new Period(date.earliest(), date.latest()));
    }

    private static Query near(List<Word> words, List<Part> parts) {
        var together = words.stream().map(Word::text).collect(Collectors.joining(" "));
        var fields = parts.stream()
                .filter(part -> !part.equals(Fields.TITLES) && !part.equals(Fields.NAMES))
                .flatMap(part -> part.near().stream())
                .toList();
        return fields.isEmpty()
                ? Query.of(q -> q.matchNone(n -> n))
                : Query.of(q -> q.multiMatch(m -> m.query(together)
                        .fields(fields)
                        .type(TextQueryType.Phrase)
                        .slop(NEAR)
                        .boost(NEARNESS)));
    }

    /// Copies of an index weigh words a little differently; all pages of one search are read from the same ones.
    private static String sameCopies(ItemSearch search) {
        return "q" + Integer.toHexString(search.query().hashCode());
    }
}
