package org.atmina.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atmina.access.Reader;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What there is to do for somebody: only what they see, in the languages of their roles, in the collections that
/// their work is limited to.
@ApplicationScoped
public class WorkLists {
    private static final int AT_ONCE = 500;

    private final WorkRepository work;
    private final CollectionTree collections;
    private final Clock clock;

    WorkLists(WorkRepository work, CollectionTree collections, Clock clock) {
        this.work = work;
        this.collections = collections;
        this.clock = clock;
    }

    /// A text unit to be worked on in one language.
    public record Unit(UUID unit, LanguageTag language, Owners.Place place) {
        /// The item, collection or authority that it belongs to.
        public UUID owner() {
            return place.owner();
        }
    }

    /// Which stretch of a list is wanted.
    ///
    /// @param after where the stretch before ended; null for the first one
    public record Wanted(WorkSort sort, @Nullable WorkPlace after, int size) {}

    /// The place that an address names; empty where it is none in a list of text units that is sorted so.
    public static Optional<WorkPlace> placeAmongUnits(String token, WorkSort sort) {
        return WorkPlace.parse(token, sort, WorkOrder.ofUnits(sort).kinds());
    }

    /// The place that an address names; empty where it is none in a list of items that is sorted so.
    public static Optional<WorkPlace> placeAmongItems(String token, WorkSort sort) {
        return WorkPlace.parse(token, sort, WorkOrder.ofItems(sort).kinds());
    }

    /// A stretch of the text units.
    @Transactional
    public WorkStretch<WorkEntry> list(WorkFilter filter, Wanted wanted, Reader reader) {
        var order = WorkOrder.ofUnits(wanted.sort());
        return stretch(filter, wanted, reader, query -> work.units(query, order, wanted.after(), wanted.size() + 1));
    }

    /// A stretch of the items that hold such text units, for those who take on a whole document.
    @Transactional
    public WorkStretch<ItemWork> items(WorkFilter filter, Wanted wanted, Reader reader) {
        var order = WorkOrder.ofItems(wanted.sort());
        return stretch(
                filter,
                wanted,
                reader,
                query -> work.items(query, order, wanted.after(), wanted.size() + 1, reader.actor()));
    }

    /// All text units of a list, item by item and each in reading order. They are read some at a time while the
    /// stream is, each time in a transaction of its own.
    public Stream<Unit> units(WorkFilter filter, Reader reader) {
        return Stream.iterate(names(filter, null, reader), Objects::nonNull, before -> {
                    var next = before.next();
                    return next == null ? null : names(filter, next, reader);
                })
                .flatMap(stretch -> stretch.entries().stream());
    }

    @Transactional
    WorkStretch<Unit> names(WorkFilter filter, @Nullable WorkPlace after, Reader reader) {
        var order = WorkOrder.ofUnits(WorkSort.ORDER);
        var wanted = new Wanted(WorkSort.ORDER, after, AT_ONCE);
        return stretch(filter, wanted, reader, query -> work.names(query, order, after, AT_ONCE + 1));
    }

    private <T> WorkStretch<T> stretch(
            WorkFilter filter, Wanted wanted, Reader reader, Function<WorkQuery, List<WorkRepository.Placed<T>>> find) {
        var scope = WorkScope.of(filter, reader);
        var open = collections.openTo(reader, filter.place().collection());
        if (scope.isEmpty() || open != null && open.isEmpty()) {
            return new WorkStretch<>(List.of(), null);
        }
        var found = find.apply(WorkQuery.of(filter, scope, new WorkQuery.Asked(reader, clock.instant(), open)));
        var kept = found.subList(0, Math.min(found.size(), wanted.size()));
        var next = found.size() > wanted.size() ? kept.getLast().place() : null;
        return new WorkStretch<>(kept.stream().map(WorkRepository.Placed::entry).toList(), next);
    }
}
