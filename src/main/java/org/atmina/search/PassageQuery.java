package org.atmina.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import java.util.List;
import java.util.UUID;
import org.atmina.search.QueryWords.Word;
import org.atmina.search.index.Fields;

/// Where in the found items the words stand: the best passages of each, one a text unit, marked. Pure.
final class PassageQuery {
    static final String PASSAGES = "passages";

    private static final int OF_EACH_ITEM = 3;
    /// Among passages of the same worth, the one that the reader can read comes first.
    private static final double READABLE = 1.25;

    private static final String LIMIT = "4s";

    private PassageQuery() {}

    /// @param words at least one wanted word
    static SearchRequest toRequest(ItemSearch search, List<UUID> items, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(preferringReadable(search, matching(search.words(), items, viewer)))
                .collapse(c -> c.field("item").innerHits(best()))
                .size(items.size())
                .source(s -> s.fetch(false))
                .timeout(LIMIT));
    }

    private static Query matching(QueryWords words, List<UUID> items, Viewer viewer) {
        var bool = new BoolQuery.Builder();
        bool.filter(Queries.any("item", items.stream().map(UUID::toString).toList()));
        viewer.filter().ifPresent(bool::filter);
        words.wanted().forEach(word -> bool.should(in(word)));
        return bool.minimumShouldMatch("1").build()._toQuery();
    }

    private static Query in(Word word) {
        if (word.exact()) {
            return Query.of(q -> q.multiMatch(
                    m -> m.query(word.text()).fields(Fields.exactPassages()).type(TextQueryType.Phrase)));
        }
        return Query.of(q -> q.multiMatch(m -> m.query(word.text())
                .fields(Fields.passages())
                .type(TextQueryType.BestFields)
                .operator(Operator.And)));
    }

    private static Query preferringReadable(ItemSearch search, Query matching) {
        var first = search.languages().preferred().getFirst().primary().value();
        return Query.of(q -> q.functionScore(f -> f.query(matching)
                .functions(w -> w.filter(l -> l.prefix(p -> p.field("language").value(first)))
                        .weight(READABLE))
                .boostMode(FunctionBoostMode.Multiply)));
    }

    private static InnerHits best() {
        return InnerHits.of(i -> i.name(PASSAGES)
                .size(OF_EACH_ITEM)
                .collapse(c -> c.field("unit"))
                .sort(
                        SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))),
                        SortOptions.of(s -> s.field(f -> f.field("order").order(SortOrder.Asc))))
                .highlight(marks()));
    }

    /// The whole text of a passage with its marks; what is cut off is decided later, when the offsets are known.
    private static Highlight marks() {
        return Highlight.of(h -> h.numberOfFragments(0)
                .preTags(Marks.BEFORE)
                .postTags(Marks.AFTER)
                .requireFieldMatch(true)
                .fields("text.*", f -> f));
    }
}
