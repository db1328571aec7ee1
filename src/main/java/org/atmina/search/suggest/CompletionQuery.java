package org.atmina.search.suggest;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.atmina.language.LanguageTag;
import org.atmina.search.index.Fields;
import org.atmina.search.query.InsideQuery;
import org.atmina.search.query.Signs;
import org.atmina.search.query.Viewer;
import org.atmina.search.query.Within;

/// Which words of some texts begin so, and in how many stretches of text each stands. Words are read from the texts
/// themselves, so that nobody is told a word that they could not read. Pure.
final class CompletionQuery {
    /// So many stretches of text are read for words; where there are more, what was found in them is counted anew.
    static final int READ = 500;
    /// In the answer, the counts by word.
    static final String WORDS = "words";

    private static final String AS_WRITTEN = Fields.PASSAGE.path() + "." + Fields.ANY;
    private static final String FOLDED = AS_WRITTEN + ".folded";
    private static final String LIMIT = "2s";

    private CompletionQuery() {}

    static SearchRequest toRequest(
            Begun begun, Within within, List<LanguageTag> languages, Viewer viewer, String index) {
        return SearchRequest.of(r -> r.index(index)
                .query(matching(begun, within, languages, viewer))
                .size(READ)
                .sort(SortOptions.of(s -> s.field(f -> f.field("order").order(SortOrder.Asc))))
                .trackTotalHits(t -> t.enabled(true))
                .source(s -> s.filter(f -> f.includes("language")))
                .highlight(h -> h.numberOfFragments(0)
                        .preTags(Signs.BEFORE)
                        .postTags(Signs.AFTER)
                        .highlightQuery(goesOn(begun))
                        .fields(FOLDED, f -> f))
                .timeout(LIMIT));
    }

    /// In how many stretches of text each of these words stands.
    static SearchRequest toCount(
            Begun begun,
            Collection<String> words,
            Within within,
            List<LanguageTag> languages,
            Viewer viewer,
            String index) {
        var filters = new LinkedHashMap<String, Query>();
        words.forEach(word ->
                filters.put(word, Query.of(q -> q.match(m -> m.field(AS_WRITTEN).query(word)))));
        return SearchRequest.of(r -> r.index(index)
                .query(matching(begun, within, languages, viewer))
                .size(0)
                .aggregations(WORDS, Aggregation.of(a -> a.filters(f -> f.filters(k -> k.keyed(filters)))))
                .timeout(LIMIT));
    }

    private static Query matching(Begun begun, Within within, List<LanguageTag> languages, Viewer viewer) {
        var bool = new BoolQuery.Builder();
        InsideQuery.texts(within, languages, viewer).forEach(bool::filter);
        if (!begun.before().isEmpty()) {
            bool.filter(f -> f.match(m -> m.field(FOLDED).query(begun.before()).operator(Operator.And)));
        }
        return bool.filter(goesOn(begun)).build()._toQuery();
    }

    private static Query goesOn(Begun begun) {
        return Query.of(q -> q.prefix(p -> p.field(FOLDED).value(begun.last())));
    }
}
