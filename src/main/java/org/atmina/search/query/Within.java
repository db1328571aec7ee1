package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.UUID;
import org.atmina.catalog.PublicId;

/// Of what the texts are looked through.
public sealed interface Within {
    record AnItem(UUID id) implements Within {}

    /// All items of a collection and of the collections below it.
    record ACollection(PublicId name) implements Within {}

    /// The condition on passages.
    default Query filter() {
        return switch (this) {
            case AnItem(UUID id) -> Queries.any("item", List.of(id.toString()));
            case ACollection(PublicId name) -> Queries.any("collections", List.of(name.value()));
        };
    }
}
