package org.atmina.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.atmina.language.LanguageTag;

/// The filters as conditions, and the counts beside the hits. A facet is counted under all filters but its own.
final class Facets {
    static final String VALUES = "values";

    private static final int MOST_VALUES = 100;
    private static final int MOST_YEARS = 300;

    /// @param named whether the most frequent value stands first; years stand in their order
    private record Facet(String field, boolean named) {}

    private static final Map<String, Facet> ALL = facets();

    private Facets() {}

    private static Map<String, Facet> facets() {
        var all = new LinkedHashMap<String, Facet>();
        all.put("collection", new Facet("collections", true));
        all.put("language", new Facet("languages", true));
        all.put("type", new Facet("type", true));
        all.put("decade", new Facet("decades", false));
        all.put("year", new Facet("years", false));
        return all;
    }

    /// In the order in which they are shown.
    static Set<String> names() {
        return ALL.keySet();
    }

    /// All filters together.
    static Query chosen(SearchFilters filters) {
        return conditions(filters, "");
    }

    static Map<String, Aggregation> counts(SearchFilters filters) {
        var counts = new LinkedHashMap<String, Aggregation>();
        ALL.forEach((name, facet) -> counts.put(
                name, Aggregation.of(a -> a.filter(conditions(filters, name)).aggregations(VALUES, values(facet)))));
        return counts;
    }

    private static Aggregation values(Facet facet) {
        var order = facet.named() ? NamedValue.of("_count", SortOrder.Desc) : NamedValue.of("_key", SortOrder.Asc);
        return Aggregation.of(a -> a.terms(t -> t.field(facet.field())
                .size(facet.named() ? MOST_VALUES : MOST_YEARS)
                .order(order)));
    }

    private static Query conditions(SearchFilters filters, String except) {
        var bool = new BoolQuery.Builder();
        if (!filters.collections().isEmpty() && !except.equals("collection")) {
            bool.filter(Queries.any("collections", filters.collections()));
        }
        if (!filters.languages().isEmpty() && !except.equals("language")) {
            bool.filter(Queries.any(
                    "languages",
                    filters.languages().stream().map(LanguageTag::value).toList()));
        }
        if (!filters.types().isEmpty() && !except.equals("type")) {
            bool.filter(Queries.any("type", filters.types()));
        }
        if (filters.period() != null && !except.equals("decade") && !except.equals("year")) {
            bool.filter(touching(filters.period()));
        }
        return bool.build()._toQuery();
    }

    private static Query touching(Period period) {
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field("dates").relation(RangeRelation.Intersects);
            if (period.from() != null) {
                d.gte(period.from().toString());
            }
            if (period.to() != null) {
                d.lte(period.to().toString());
            }
            return d;
        })));
    }
}
