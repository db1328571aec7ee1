package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.util.NamedValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The filters as conditions, and the counts beside the hits. A facet is counted under all filters but its own.
public final class Facets {
    public static final String VALUES = "values";

    private static final int MOST_VALUES = 100;
    private static final int MOST_YEARS = 300;

    /// By name, the field; in the order in which they are shown.
    private static final Map<String, String> ALL = facets();

    private static final Set<String> OF_TIME = Set.of("decade", "year");

    private Facets() {}

    private static Map<String, String> facets() {
        var all = new LinkedHashMap<String, String>();
        for (Filter filter : Filter.values()) {
            all.put(filter.slug(), filter.field());
        }
        all.put("decade", "decades");
        all.put("year", "years");
        return all;
    }

    /// In the order in which they are shown.
    public static Set<String> names() {
        return ALL.keySet();
    }

    /// All filters together.
    static Query chosen(SearchFilters filters) {
        return conditions(filters, "");
    }

    static Map<String, Aggregation> counts(SearchFilters filters) {
        var counts = new LinkedHashMap<String, Aggregation>();
        ALL.forEach((name, field) -> counts.put(
                name,
                Aggregation.of(a -> a.filter(conditions(filters, name)).aggregations(VALUES, values(name, field)))));
        return counts;
    }

    /// The most frequent value first; years in their order.
    private static Aggregation values(String name, String field) {
        boolean time = OF_TIME.contains(name);
        var order = time ? NamedValue.of("_key", SortOrder.Asc) : NamedValue.of("_count", SortOrder.Desc);
        return Aggregation.of(a -> a.terms(
                t -> t.field(field).size(time ? MOST_YEARS : MOST_VALUES).order(order)));
    }

    private static Query conditions(SearchFilters filters, String except) {
        var bool = new BoolQuery.Builder();
        filters.chosen().forEach((filter, values) -> {
            if (!filter.slug().equals(except)) {
                bool.filter(Queries.any(filter.field(), values));
            }
        });
        filters.excluded().forEach((filter, values) -> {
            if (!filter.slug().equals(except)) {
                bool.mustNot(Queries.any(filter.field(), values));
            }
        });
        if (filters.period() != null && !OF_TIME.contains(except)) {
            bool.filter(touching(filters.period()));
        }
        return bool.build()._toQuery();
    }

    /// The span of an item and that stretch of time have a day in common.
    static Query touching(Period period) {
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
