package org.atmina.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atmina.search.QueryWords.Word;
import org.atmina.search.index.Fields;

/// Which items answer a search, and in what order: every word must stand somewhere in the item, in any of its
/// languages; words close together in one passage bring it up. Pure: nothing here talks to a server.
final class ItemQuery {
    /// Words at most this far apart are near. Smaller than the gap between two passages of an item, so that the end of
    /// one and the beginning of the next are never near.
    private static final int NEAR = 60;

    private static final float NEARNESS = 4;
    private static final String LIMIT = "4s";

    private ItemQuery() {}

    /// Chosen filters narrow the hits after the counting, so that each facet still counts what choosing another of its
    /// values would find.
    static SearchRequest toRequest(ItemSearch search, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(matching(search.words(), viewer))
                .postFilter(Facets.chosen(search.filters()))
                .aggregations(Facets.counts(search.filters()))
                .sort(order(search.words()))
                .from(search.offset())
                .size(search.size())
                .trackTotalHits(t -> t.enabled(true))
                .trackScores(true)
                .source(s -> s.filter(f -> f.includes("id", "shown")))
                .timeout(LIMIT)
                .preference(sameCopies(search)));
    }

    private static Query matching(QueryWords words, Viewer viewer) {
        var bool = new BoolQuery.Builder();
        words.wanted().forEach(word -> bool.must(somewhere(word)));
        words.unwanted().forEach(word -> bool.mustNot(somewhere(word)));
        if (words.wanted().size() > 1) {
            bool.should(near(words.wanted()));
        }
        if (words.wanted().isEmpty()) {
            bool.must(m -> m.matchAll(a -> a));
        }
        viewer.filter().ifPresent(bool::filter);
        return bool.build()._toQuery();
    }

    /// In the title, in the text, or better in both.
    private static Query somewhere(Word word) {
        return Query.of(q -> q.bool(b -> b.should(in(Fields.titles(), word))
                .should(in(Fields.bodies(), word))
                .minimumShouldMatch("1")));
    }

    private static Query in(List<String> fields, Word word) {
        if (word.exact()) {
            var exact = fields.getFirst();
            return Query.of(
                    q -> q.multiMatch(m -> m.query(word.text()).fields(exact).type(TextQueryType.Phrase)));
        }
        return Query.of(q -> q.multiMatch(m -> m.query(word.text())
                .fields(fields)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)));
    }

    private static Query near(List<Word> words) {
        var together = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return Query.of(q -> q.multiMatch(m -> m.query(together)
                .fields(Fields.near())
                .type(TextQueryType.Phrase)
                .slop(NEAR)
                .boost(NEARNESS)));
    }

    /// The public identifier decides between equals: no item stands on two pages, and none on neither.
    private static List<SortOptions> order(QueryWords words) {
        var first = words.wanted().isEmpty()
                ? List.of(ascending("earliest"), ascending("order"))
                : List.of(SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))));
        return Stream.concat(first.stream(), Stream.of(ascending("name"))).toList();
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(
                s -> s.field(f -> f.field(field).order(SortOrder.Asc).missing("_last")));
    }

    /// Copies of an index weigh words a little differently; all pages of one search are read from the same ones.
    private static String sameCopies(ItemSearch search) {
        return "q" + Integer.toHexString(search.query().hashCode());
    }
}
