package org.atmina.search.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What narrows a search; several values of one filter are alternatives, several filters hold together.
///
/// @param excluded values that no item found may have
public record SearchFilters(
        Map<Filter, List<String>> chosen,
        Map<Filter, List<String>> excluded,
        @Nullable Period period) {
    public static final SearchFilters NONE = new SearchFilters(Map.of(), Map.of(), null);

    public SearchFilters {
        chosen = given(chosen);
        excluded = given(excluded);
    }

    private static Map<Filter, List<String>> given(Map<Filter, List<String>> values) {
        var copy = new EnumMap<Filter, List<String>>(Filter.class);
        values.forEach((filter, each) -> {
            if (!each.isEmpty()) {
                copy.put(filter, List.copyOf(each));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    public SearchFilters with(Filter filter, Collection<String> values) {
        return new SearchFilters(and(chosen, filter, values), excluded, period);
    }

    public SearchFilters without(Filter filter, Collection<String> values) {
        return new SearchFilters(chosen, and(excluded, filter, values), period);
    }

    private static Map<Filter, List<String>> and(
            Map<Filter, List<String>> before, Filter filter, Collection<String> values) {
        var all = new EnumMap<Filter, List<String>>(Filter.class);
        all.putAll(before);
        all.put(filter, List.copyOf(values));
        return all;
    }

    public SearchFilters within(@Nullable Period stretch) {
        return new SearchFilters(chosen, excluded, stretch);
    }

    public List<String> of(Filter filter) {
        return chosen.getOrDefault(filter, List.of());
    }
}
