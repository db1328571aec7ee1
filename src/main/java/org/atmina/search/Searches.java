package org.atmina.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.ArkSettings;
import org.atmina.search.SearchAnswer.Passage;
import org.atmina.search.index.IndexKind;
import org.atmina.search.index.ItemIndex;
import org.atmina.search.index.SearchSettings;

/// Finds items for a reader.
@ApplicationScoped
public class Searches {
    private final ItemIndex index;
    private final CollectionNames collections;
    private final SearchSettings settings;
    private final ArkSettings arks;
    private final Clock clock;

    Searches(ItemIndex index, CollectionNames collections, SearchSettings settings, ArkSettings arks, Clock clock) {
        this.index = index;
        this.collections = collections;
        this.settings = settings;
        this.arks = arks;
        this.clock = clock;
    }

    /// @throws org.atmina.problem.ProblemException with `search-unavailable` while the search engine is away
    public SearchAnswer search(ItemSearch search, Reader reader) {
        var viewer = new Viewer(reader, LocalDate.now(clock));
        var items = index.search(
                ItemQuery.toRequest(search, viewer, IndexKind.ITEMS.alias(settings.indexPrefix())), FoundItem.class);
        var ids = items.hits().hits().stream()
                .map(hit -> UUID.fromString(Objects.requireNonNull(hit.source()).id()))
                .toList();
        var names = collections.of(SearchView.collections(items), search.languages());
        return new SearchView(search.languages(), "ark:/" + arks.naan() + "/", names, passages(search, ids, viewer))
                .of(search, items);
    }

    private Map<String, List<Passage>> passages(ItemSearch search, List<UUID> items, Viewer viewer) {
        if (items.isEmpty() || search.words().wanted().isEmpty()) {
            return Map.of();
        }
        var request = PassageQuery.toRequest(search, items, viewer, IndexKind.PASSAGES.alias(settings.indexPrefix()));
        return SearchView.passages(index.search(request, Void.class));
    }
}
