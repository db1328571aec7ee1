package org.atmina.search.suggest;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import org.atmina.search.index.Fields;
import org.atmina.search.query.Signs;
import org.atmina.search.query.Viewer;

/// Where in the passages a query that was begun may go on. Titles and names are passages of their own; words are read
/// from the passages themselves, so that nobody is told a word that they could not read. Pure.
final class SuggestionQuery {
    /// Titles and names with the same wording count once.
    private static final int HEADS = 40;
    /// Passages from which words are taken: enough to tell the frequent ones.
    private static final int SAMPLE = 40;

    private static final String FOLDED = Fields.PASSAGE.path() + "." + Fields.ANY + ".folded";
    private static final String WORDING = Fields.HEAD + ".wording";
    private static final String LIMIT = "500ms";

    private SuggestionQuery() {}

    static SearchRequest heads(Begun begun, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(matching(begun, viewer, true))
                .collapse(c -> c.field(WORDING))
                .size(HEADS)
                .trackTotalHits(t -> t.enabled(false))
                .source(s -> s.filter(f -> f.includes("language", "kind", "head")))
                .timeout(LIMIT));
    }

    static SearchRequest words(Begun begun, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(matching(begun, viewer, false))
                .size(SAMPLE)
                .trackTotalHits(t -> t.enabled(false))
                .source(s -> s.filter(f -> f.includes("language")))
                .highlight(h -> h.numberOfFragments(0)
                        .preTags(Signs.BEFORE)
                        .postTags(Signs.AFTER)
                        .highlightQuery(goesOn(begun))
                        .fields(FOLDED, f -> f))
                .timeout(LIMIT));
    }

    private static Query matching(Begun begun, Viewer viewer, boolean heads) {
        var bool = new BoolQuery.Builder();
        viewer.filter().ifPresent(bool::filter);
        Query headed = Query.of(q -> q.exists(e -> e.field(WORDING)));
        if (heads) {
            bool.filter(headed);
        } else {
            bool.mustNot(headed);
        }
        if (!begun.before().isEmpty()) {
            bool.must(m -> m.match(q -> q.field(FOLDED).query(begun.before()).operator(Operator.And)));
        }
        return bool.must(goesOn(begun)).build()._toQuery();
    }

    private static Query goesOn(Begun begun) {
        return Query.of(q -> q.prefix(p -> p.field(FOLDED).value(begun.last())));
    }
}
