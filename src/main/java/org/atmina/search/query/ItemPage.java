package org.atmina.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hits of a page in the order of the search, and the places at both its ends. Pure.
///
/// @param after  names the place behind the last hit; null where no hit follows
/// @param before names the place before the first hit; null where it is the first of all
public record ItemPage(
        long total,
        List<Hit<FoundItem>> hits,
        Map<String, Aggregate> counts,
        @Nullable String after,
        @Nullable String before) {

    public static ItemPage of(ItemSearch search, SearchResponse<FoundItem> response) {
        var stretch = search.stretch();
        var found = response.hits().hits();
        var wanted = found.subList(0, Math.min(stretch.size(), found.size()));
        var hits = stretch.isBackwards() ? wanted.reversed() : wanted;
        var total = response.hits().total();
        long count = total == null ? 0 : total.value();
        boolean more =
                found.size() > stretch.size() || (stretch.cursor() == null && count > stretch.offset() + found.size());
        boolean follows = stretch.isBackwards() || more;
        boolean precedes = stretch.isBackwards() ? more : stretch.cursor() != null || stretch.page() > 1;
        return new ItemPage(
                count,
                List.copyOf(hits),
                response.aggregations(),
                follows && !hits.isEmpty() ? place(search, hits.getLast(), false) : null,
                precedes && !hits.isEmpty() ? place(search, hits.getFirst(), true) : null);
    }

    private static String place(ItemSearch search, Hit<FoundItem> hit, boolean before) {
        int page = search.stretch().page() + (before ? -1 : 1);
        var values = hit.sort().stream().map(Sorting::text).toList();
        return new Cursor(search.fingerprint(), before, Math.max(1, page), values).token();
    }
}
