package org.atmina.search.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What narrows a search; several values of one filter are alternatives, several filters hold together.
public record SearchFilters(
        Map<Filter, List<String>> chosen, @Nullable Period period) {
    public static final SearchFilters NONE = new SearchFilters(Map.of(), null);

    public SearchFilters {
        var copy = new EnumMap<Filter, List<String>>(Filter.class);
        chosen.forEach((filter, values) -> {
            if (!values.isEmpty()) {
                copy.put(filter, List.copyOf(values));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    public SearchFilters with(Filter filter, Collection<String> values) {
        var all = new EnumMap<Filter, List<String>>(Filter.class);
        all.putAll(chosen);
        all.put(filter, List.copyOf(values));
        return new SearchFilters(all, period);
    }

    public SearchFilters within(@Nullable Period stretch) {
        return new SearchFilters(chosen, stretch);
    }

    public List<String> of(Filter filter) {
        return chosen.getOrDefault(filter, List.of());
    }
}
