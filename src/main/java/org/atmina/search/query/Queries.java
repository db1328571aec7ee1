package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;

/// Short words for the clauses that our queries have in common.
public final class Queries {
    private Queries() {}

    /// The field holds one of the values.
    public static Query any(String field, Collection<String> values) {
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    }
}
