package org.atmina.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.Listing;
import org.atmina.catalog.Outcome;
import org.jspecify.annotations.Nullable;

/// Finds annotations. Whether a reader may read the item at all is asked before.
@ApplicationScoped
@Transactional
public class Annotations {
    private final AnnotationStore store;
    private final AnnotationSights sights;
    private final Targets targets;

    Annotations(AnnotationStore store, AnnotationSights sights, Targets targets) {
        this.store = store;
        this.sights = sights;
        this.targets = targets;
    }

    /// What every reader of an item may see, the oldest first.
    public List<PublishedAnnotation> published(UUID item) {
        var found = store.published(item);
        var places = targets.places(
                item, found.stream().map(each -> each.said().target()).toList());
        return found.stream()
                .map(each -> new PublishedAnnotation(
                        each.id(),
                        each.creator(),
                        each.created(),
                        each.modified(),
                        each.said().motivation(),
                        each.said().bodies(),
                        each.said().target(),
                        places.getOrDefault(each.said().target(), List.of())))
                .toList();
    }

    /// The annotation, as this reader gets to see it.
    public Outcome<Annotation> see(UUID item, UUID id, Reader reader) {
        return sights.of(store.find(id), item, id, reader);
    }

    /// What this reader may see on an item, the oldest first.
    public List<Annotation> of(UUID item, Reader reader, int offset, int limit) {
        return store.of(item, reader, offset, limit);
    }

    /// How much that is.
    ///
    /// @param modified when one of them last changed; null where there are none
    public record Extent(long total, @Nullable Instant modified) {}

    public Extent extent(UUID item, Reader reader) {
        var row = store.extent(item, reader);
        return new Extent((Long) row[0], (Instant) row[1]);
    }

    /// Annotations in one state, the one that has waited longest first. For curators.
    ///
    /// @param item null for all items
    /// @param page from 1
    public Listing<Annotation> in(AnnotationState state, @Nullable UUID item, int page, int size) {
        return new Listing<>(store.count(state, item), page, size, store.in(state, item, (page - 1) * size, size));
    }

    /// The annotation, whoever asks. For curators.
    public Optional<Annotation> byId(UUID id) {
        return store.find(id);
    }

    /// All that was ever said, the oldest first. For curators.
    public List<AnnotationVersion> history(UUID id) {
        return store.history(id);
    }
}
