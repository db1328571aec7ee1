package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.catalog.AuthorityKind;
import org.atmina.catalog.authority.Naming;
import org.atmina.search.index.Fields;
import org.atmina.search.index.Fields.Part;
import org.atmina.search.query.Meaning.Span;
import org.atmina.search.query.Word.Scope;

/// Where in the found items the words stand: the best passages of each, one a text unit, marked. Each way of finding
/// has a name in the request, so that a hit says which of them led to it. Pure.
public final class PassageQuery {
    /// In the answer, a bucket for each item, in it the text units, and of these the best passages.
    public static final String ITEMS = "items";

    public static final String UNITS = "units";
    public static final String PASSAGES = "passages";
    /// Found by the word itself.
    public static final String SPOKEN = "spoken";
    /// Found by the key of a name.
    public static final String NAMED = "name";

    /// More than are shown, because some say the same.
    private static final int OF_EACH_ITEM = 6;
    /// Among passages of the same worth, the one that the reader can read comes first.
    private static final double READABLE = 1.25;

    private static final float OTHER_NAME = 0.8f;
    private static final String LIMIT = "4s";
    private static final List<Part> PARTS = List.of(Fields.PASSAGE);

    private PassageQuery() {}

    /// @param meaning of at least one word to be found in a text
    public static SearchRequest toRequest(
            ItemSearch search, Meaning meaning, List<UUID> items, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(preferringReadable(search, matching(meaning, items, viewer)))
                .size(0)
                .trackTotalHits(t -> t.enabled(false))
                .aggregations(ITEMS, ofEach(items.size(), meaning))
                .timeout(LIMIT));
    }

    private static Query matching(Meaning meaning, List<UUID> items, Viewer viewer) {
        var bool = new BoolQuery.Builder();
        bool.filter(Queries.any("item", items.stream().map(UUID::toString).toList()));
        viewer.filter().ifPresent(bool::filter);
        places(meaning.paths()).ifPresent(bool::filter);
        meaning.spans().forEach(span -> ways(span, meaning.paths()).forEach(bool::should));
        return bool.minimumShouldMatch("1").build()._toQuery();
    }

    private static Optional<Query> places(Paths paths) {
        if (paths.isEverywhere()) {
            return Optional.empty();
        }
        var places = new ArrayList<Query>();
        if (paths.isOpen(MatchPath.SOURCE)) {
            places.add(Queries.any("via", List.of(MatchPath.SOURCE.slug())));
        }
        if (paths.isOpen(MatchPath.METADATA)) {
            places.add(Queries.any("via", List.of(MatchPath.METADATA.slug())));
        }
        if (paths.isOpen(MatchPath.CONTEXT)) {
            places.add(Queries.any("via", List.of(MatchPath.CONTEXT.slug())));
        }
        if (paths.isOpen(MatchPath.TRANSLATION)) {
            places.add(Query.of(q -> q.prefix(p -> p.field("via").value(MatchPath.TRANSLATION.slug() + ":"))));
        }
        return Optional.of(Clauses.anyOf(places.stream()));
    }

    static List<Query> ways(Span span, Paths paths) {
        var ways = new ArrayList<Query>();
        for (Word word : span.words()) {
            if (paths.isSpoken()) {
                ways.add(called(SPOKEN, within(word, Clauses.spoken(word, PARTS))));
            }
            if (paths.isOpen(MatchPath.NAME) && Clauses.mayBeName(word)) {
                var named = Clauses.anyOf(Stream.of(Clauses.named(word, PARTS), nearName(word)));
                ways.add(called(NAMED, within(word, named)));
            }
        }
        span.namings().forEach(naming -> ways.add(called(Expansion.via(naming), named(naming, span))));
        return ways;
    }

    private static Query named(Naming naming, Span span) {
        var names = Expansion.names(naming).stream()
                .map(name -> within(span.words().getFirst(), Clauses.naming(name, PARTS)));
        var linked = Stream.of(Queries.any("authorities", List.of(naming.name().value())));
        return Query.of(q ->
                q.disMax(d -> d.queries(Stream.concat(names, linked).toList()).boost(OTHER_NAME)));
    }

    /// One letter off, in the names that describe an item only.
    private static Query nearName(Word word) {
        return Query.of(q -> q.bool(
                b -> b.must(Clauses.nearName(word, Fields.PASSAGE)).filter(f -> f.exists(e -> e.field("kind")))));
    }

    private static Query called(String name, Query query) {
        return Query.of(q -> q.bool(b -> b.must(query).queryName(name)));
    }

    /// Only where the word was to be found.
    private static Query within(Word word, Query query) {
        var where = switch (word.scope()) {
            case TITLE -> Queries.any("role", List.of("title"));
            case PERSON -> Queries.any("kind", List.of(AuthorityKind.PERSON.slug(), AuthorityKind.FAMILY.slug()));
            case PLACE -> Queries.any("kind", List.of(AuthorityKind.PLACE.slug()));
            case ANYWHERE, DATE -> null;
        };
        return where == null || word.scope() == Scope.ANYWHERE
                ? query
                : Query.of(q -> q.bool(b -> b.must(query).filter(where)));
    }

    private static Query preferringReadable(ItemSearch search, Query matching) {
        var first = search.languages().preferred().getFirst().primary().value();
        return Query.of(q -> q.functionScore(f -> f.query(matching)
                .functions(w -> w.filter(l -> l.prefix(p -> p.field("language").value(first)))
                        .weight(READABLE))
                .boostMode(FunctionBoostMode.Multiply)));
    }

    /// The best passages of each item, of one text unit one; the query is worked out once for all of them.
    private static Aggregation ofEach(int items, Meaning meaning) {
        return Aggregation.of(a -> a.terms(t -> t.field("item").size(items))
                .aggregations(
                        UNITS,
                        Aggregation.of(u -> u.diversifiedSampler(
                                        d -> d.field("unit").maxDocsPerValue(1).shardSize(OF_EACH_ITEM))
                                .aggregations(PASSAGES, best(meaning)))));
    }

    private static Aggregation best(Meaning meaning) {
        return Aggregation.of(a -> a.topHits(t -> t.size(OF_EACH_ITEM)
                .sort(
                        SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))),
                        SortOptions.of(s -> s.field(f -> f.field("order").order(SortOrder.Asc))))
                .highlight(marks(meaning))));
    }

    /// The whole text of a passage with its marks; what is cut off is decided later, when the offsets are known. Only
    /// fields that mark something no other field marks: what is found with its accents is found without them, too.
    static Highlight marks(Meaning meaning) {
        var fields = new ArrayList<>(Fields.PASSAGE.near());
        if (meaning.words().spoken().stream().anyMatch(Word::isExact)) {
            fields.add(Fields.PASSAGE.path() + "." + Fields.ANY);
        }
        if (meaning.paths().isOpen(MatchPath.NAME)) {
            fields.add(Fields.PASSAGE.path() + "." + Fields.ANY + ".key");
            fields.add(Fields.HEAD);
        }
        return Highlight.of(h -> {
            fields.forEach(field -> h.fields(field, f -> f));
            return h.numberOfFragments(0)
                    .preTags(Signs.BEFORE)
                    .postTags(Signs.AFTER)
                    .requireFieldMatch(true);
        });
    }
}
